import { type FormDefinition, formDefinition } from '../../../src/model/definition.ts';
import type { FormRecord, FundRow, IndicatorRow } from '../../../src/model/record.ts';
import { read } from './values.ts';

/** A form whose indicators carry the scores themselves, with a printed rate and stated totals of the funds. */
export const flatDefinition: FormDefinition = formDefinition.parse({
  id: 'flat-form',
  name: { zh: '指标评分表', en: 'Form with scored indicators' },
  source: 'test',
  titles: ['自评表'],
  blocks: [
    { kind: 'pairs', fields: { project_name: ['项目名称'], grade: ['评价结果等次'] } },
    {
      kind: 'funds',
      heading: ['项目资金'],
      stages: { annual_budget: ['全年预算数'], actual: ['全年执行数'] },
      sources: { total: ['年度资金总额'], current_year_appropriation: ['当年财政拨款'], other: ['其他资金'] },
      fields: { execution_weight: ['分值'], execution_rate: ['执行率'], execution_score: ['得分'] },
    },
    {
      kind: 'indicators',
      columns: {
        level1: ['一级指标'],
        level3: ['三级指标'],
        target: ['年度指标值'],
        actual: ['实际完成值'],
        weight: ['分值'],
        score: ['得分'],
        deviation: ['偏差原因分析及改进措施'],
      },
      level1: [],
      level2: [],
      total: { labels: ['总分'], weight: 'total_weight', score: 'total_score' },
    },
  ],
  required: ['project_name', 'total_score'],
  stages: { budget: 'annual_budget', spent: 'actual' },
  bands: [
    { grade: '优', from: '90' },
    { grade: '良', from: '80' },
    { grade: '中', from: '60' },
    { grade: '差', from: '0' },
  ],
  equations: [
    { rule: 'score/weight-sum', each: 'level1', equals: 'level1.weight', sum: ['indicators.weight'] },
    { rule: 'score/total-sum', equals: 'total_score', sum: ['indicators.score', 'execution_score'] },
    { rule: 'score/weight-total', equals: 'total_weight', sum: ['indicators.weight', 'execution_weight'] },
    { rule: 'budget/execution-rate', equals: 'execution_rate', quotient: ['spent', 'budget'] },
    {
      rule: 'budget/execution-score',
      equals: 'execution_score',
      product: ['rate', 'execution_weight'],
      atMost: 'execution_weight',
    },
  ],
});

type Indicator = readonly [
  level1: string,
  level3: string,
  target: string,
  actual: string,
  weight: string,
  score: string,
];

const INDICATORS: readonly Indicator[] = [
  ['产出指标', '培训人数', '≥200人', '220人', '20', '20.00'],
  ['产出指标', '验收合格率', '≥95%', '96%', '15', '15.00'],
  ['产出指标', '完成时间', '12月底前', '11月20日', '15', '15.00'],
  ['效益指标', '受益户数', '≥1000户', '900户', '30', '27.00'],
  ['满意度指标', '群众满意度', '≥90%', '92%', '10', '10.00'],
];
const LEVEL1_WEIGHTS: Readonly<Record<string, string>> = { 产出指标: '50', 效益指标: '30', 满意度指标: '10' };

const indicator = ([level1, level3, target, actual, weight, score]: Indicator, index: number): IndicatorRow => ({
  position: index + 1,
  level1: read(level1),
  level2: read('数量指标'),
  level3: read(level3),
  target: read(target),
  actual: read(actual),
  weight: read(weight),
  score: read(score),
  level1_weight: read(LEVEL1_WEIGHTS[level1] ?? ''),
});

const fund = (position: number, stage: FundRow['stage'], source: FundRow['source'], amount: string): FundRow => ({
  position,
  stage,
  source,
  label: source === 'total' ? '年度资金总额' : source,
  amount: read(amount),
});

/** A right form of this kind: funds 1–3 are the budget, 4–6 what was spent (the total first), five indicators. */
export const flatForm = (): FormRecord => ({
  form_id: '0000000000000001-1',
  path: 'flat.pdf',
  recognition: { definition: 'flat-form', confidence: 1, reasons: [], missing: [] },
  fields: {
    project_name: read('某项目'),
    execution_rate: read('86.2%'),
    execution_weight: read('10'),
    execution_score: read('8.62'),
    total_weight: read('100'),
    total_score: read('95.62'),
    grade: read('优'),
  },
  funds: [
    fund(1, 'annual_budget', 'total', '100.00'),
    fund(2, 'annual_budget', 'current_year_appropriation', '80.00'),
    fund(3, 'annual_budget', 'other', '20.00'),
    fund(4, 'actual', 'total', '86.20'),
    fund(5, 'actual', 'current_year_appropriation', '70.00'),
    fund(6, 'actual', 'other', '16.20'),
  ],
  indicators: INDICATORS.map(indicator),
  scores: [],
  evaluators: [],
  others: [],
  observations: [],
});
