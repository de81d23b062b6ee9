import { type FormDefinition, formDefinition } from '../../../src/model/definition.ts';
import type { FormRecord, FundRow, ScoreRow } from '../../../src/model/record.ts';
import { read } from './values.ts';

/** A form with a scoring tree: sections with items, no printed rate, amounts by source. */
export const treeDefinition: FormDefinition = formDefinition.parse({
  id: 'tree-form',
  name: { zh: '树形评分表', en: 'Form with a tree of scores' },
  source: 'test',
  titles: ['自评表'],
  blocks: [
    {
      kind: 'pairs',
      fields: { project_name: ['项目名称'], grade: ['评价结果等次'], unit_head_signed_on: ['单位负责人(签章)'] },
    },
    {
      kind: 'scores',
      columns: { level2: ['二级指标'], level3: ['三级指标'], weight: ['指标分值'], score: ['评价得分'] },
      sections: [],
      total: { labels: ['综合得分'], weight: 'total_weight', score: 'total_score' },
      also: [{ level3: '预算执行率', weight: 'execution_weight', score: 'execution_score' }],
    },
  ],
  required: ['project_name', 'total_score'],
  stages: { budget: 'budget', allocated: 'allocated', spent: 'actual' },
  bands: [
    { grade: '优', from: '90' },
    { grade: '良', from: '80' },
    { grade: '中', from: '60' },
    { grade: '差', from: '0' },
  ],
  equations: [
    { rule: 'score/section-sum', each: 'section', equals: 'section.score', sum: ['items.score'] },
    { rule: 'score/weight-sum', each: 'section', equals: 'section.weight', sum: ['items.weight'] },
    { rule: 'score/total-sum', equals: 'total_score', sum: ['sections.score'] },
    { rule: 'score/weight-total', equals: 'total_weight', sum: ['sections.weight'] },
    {
      rule: 'budget/execution-score',
      equals: 'execution_score',
      product: ['rate', 'execution_weight'],
      atMost: 'execution_weight',
    },
  ],
});

type Item = readonly [level3: string, weight: string, score: string];
type Section = readonly [name: string, weight: string, score: string, items: readonly Item[]];

const SECTIONS: readonly Section[] = [
  [
    '投入',
    '20',
    '19.21',
    [
      ['立项规范性', '3', '3.00'],
      ['目标合理性', '4', '4.00'],
      ['指标明确性', '4', '4.00'],
      ['资金到位率', '3', '3.00'],
      ['到位及时率', '3', '3.00'],
      ['预算执行率', '3', '2.21'],
    ],
  ],
  [
    '过程',
    '20',
    '20.00',
    [
      ['制度健全性', '10', '10.00'],
      ['制度执行有效性', '10', '10.00'],
    ],
  ],
  [
    '产出',
    '30',
    '30.00',
    [
      ['实际完成率', '15', '15.00'],
      ['质量达标率', '15', '15.00'],
    ],
  ],
  [
    '效果',
    '30',
    '28.00',
    [
      ['经济效益', '0', '0.00'],
      ['社会效益', '10', '9.00'],
      ['可持续影响', '10', '9.00'],
      ['满意度', '10', '10.00'],
    ],
  ],
];

function scoreRows(): ScoreRow[] {
  const rows: ScoreRow[] = [];
  const add = (row: Omit<ScoreRow, 'position'>): void => void rows.push({ position: rows.length + 1, ...row });
  for (const [name, weight, score, items] of SECTIONS) {
    const section = read(name);
    add({ kind: 'section', section, weight: read(weight), score: read(score) });
    for (const [level3, itemWeight, itemScore] of items) {
      add({ kind: 'item', section, level3: read(level3), weight: read(itemWeight), score: read(itemScore) });
    }
  }
  add({ kind: 'total', weight: read('100'), score: read('97.21') });
  return rows;
}

const fund = (position: number, stage: FundRow['stage'], source: FundRow['source'], amount: string): FundRow => ({
  position,
  stage,
  source,
  label: `${stage}/${source}`,
  amount: read(amount),
});

/** A right form of this kind: positions 1, 8, 11 and 14 are sections, 7 is the execution rate, 19 the total. */
export function treeForm(): FormRecord {
  return {
    form_id: '0000000000000000-1',
    path: 'tree.pdf',
    recognition: { definition: 'tree-form', confidence: 1, reasons: [], missing: [] },
    fields: {
      project_name: read('某项目'),
      grade: read('优'),
      unit_head_signed_on: read('2022-06-30'),
      total_weight: read('100'),
      total_score: read('97.21'),
      execution_weight: read('3'),
      execution_score: read('2.21'),
    },
    funds: [
      fund(1, 'budget', 'municipal', '6.00'),
      fund(2, 'budget', 'other', '0.00'),
      fund(3, 'allocated', 'total', '6.00'),
      fund(4, 'actual', 'municipal', '4.41'),
      fund(5, 'actual', 'carryover', '0.00'),
      fund(6, 'actual', 'superior', '0.00'),
    ],
    indicators: [],
    scores: scoreRows(),
    evaluators: [],
    others: [],
    observations: [],
  };
}
