import type { CheckedRecord, IndicatorRow } from '../../model/record.ts';
import { formId, fraction, numeral, position, toForm } from './columns.ts';
import { table } from './table.ts';

export const indicators = table<CheckedRecord, IndicatorRow & { readonly form_id: string }>({
  name: 'indicators',
  title: { zh: '绩效指标', en: 'Indicators' },
  primaryKey: ['form_id', 'position'],
  references: [toForm],
  rows: ({ form_id, indicators }) => indicators.map((row) => ({ form_id, ...row })),
  columns: [
    formId,
    position,
    { name: 'level1', type: 'text', title: { zh: '一级指标', en: 'Level 1' }, value: (row) => row.level1?.value },
    { name: 'level2', type: 'text', title: { zh: '二级指标', en: 'Level 2' }, value: (row) => row.level2?.value },
    { name: 'level3', type: 'text', title: { zh: '三级指标', en: 'Level 3' }, value: (row) => row.level3?.value },
    { name: 'target', type: 'text', title: { zh: '目标值', en: 'Target' }, value: (row) => row.target?.value },
    { name: 'actual', type: 'text', title: { zh: '实际完成值', en: 'Actual' }, value: (row) => row.actual?.value },
    { name: 'progress', type: 'text', title: { zh: '完成进度', en: 'Progress' }, value: (row) => row.progress?.value },
    { name: 'weight', type: 'number', title: { zh: '分值', en: 'Weight' }, value: (row) => numeral(row.weight) },
    { name: 'score', type: 'number', title: { zh: '得分', en: 'Score' }, value: (row) => numeral(row.score) },
    {
      name: 'deviation',
      type: 'text',
      title: { zh: '偏差原因及改进措施', en: 'Deviation' },
      value: (row) => row.deviation?.value,
    },
    {
      name: 'level1_weight',
      type: 'number',
      title: { zh: '一级指标分值', en: 'Weight of level 1' },
      value: (row) => numeral(row.level1_weight),
    },
    {
      name: 'progress_fraction',
      type: 'number',
      title: { zh: '完成进度（小数）', en: 'Progress as a fraction' },
      value: (row) => fraction(row.progress),
    },
    { name: 'goal', type: 'text', title: { zh: '绩效目标', en: 'Goal' }, value: (row) => row.goal?.value },
    {
      name: 'goal_weight',
      type: 'number',
      title: { zh: '绩效目标分值', en: 'Weight of the goal' },
      value: (row) => numeral(row.goal_weight),
    },
  ],
});
