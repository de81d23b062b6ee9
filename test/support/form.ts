import type { CheckedRecord } from '../../src/model/record.ts';
import { record, value } from './record.ts';

/** A small filled form with a value of every sort, and findings. */
export const filledForm: CheckedRecord = record({
  form_id: 'aaaaaaaaaaaaaaaa-1',
  path: '归档/a.pdf',
  recognition: { definition: 'jinzhong-project', confidence: 0.9, reasons: [], missing: [] },
  fields: {
    fiscal_year: value('2021'),
    project_name: value('=SUM(A1) "新建", 道路'),
    execution_rate: value('73.5%', { places: [{ page: 1, box: { x0: 1.005, y0: 2, x1: 3.14999, y1: 4 } }] }),
    total_score: value('-1.50'),
    grade: value('优', { trust: 'doubtful' }),
    other_notes: value(''),
  },
  funds: [{ position: 1, stage: 'budget', source: 'municipal', label: '市级', amount: value('6', { raw: '6.00' }) }],
  indicators: [
    { position: 1, level1: value('产出指标'), target: value('=3件'), progress: value('100%'), score: value('—') },
  ],
  scores: [
    { position: 1, kind: 'section', section: value('投入'), weight: value('20'), score: value('19.21') },
    { position: 2, kind: 'item', section: value('投入'), level3: value('预算执行率'), score: value('2.21') },
  ],
  evaluators: [{ position: 1, name: value('甲某'), phone: value('+86-354-1') }],
  others: [{ label: '备注 / 其他', value: value('见附件', { places: [{ anchor: 'line 9, cell 2' }] }) }],
  derived: { recomputed_score: '97.21', recomputed_grade: '优', scores: { '1': '19.20' } },
  checks: [
    { rule: 'score/section-sum', verdict: 'fail' },
    { rule: 'grade/band', verdict: 'cannot_check', reason: { code: 'missing', args: { label: '总分' } } },
  ],
  findings: [
    {
      rule: 'score/section-sum',
      severity: 'error',
      subject: '投入',
      message: { code: 'sum', args: {} },
      expected: '19.20',
      found: '19.21',
      difference: '0.01',
      cause: 'form',
      field: 'scores[1].score',
      suspects: ['scores[1].score', 'scores[2].score'],
      places: [{ page: 2 }],
    },
    {
      rule: 'reading/repaired',
      severity: 'warning',
      subject: '等次',
      message: { code: 'mended', args: {} },
      cause: 'reading',
      places: [],
    },
  ],
  status: 'review',
});
