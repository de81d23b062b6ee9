import type { CheckedRecord, ScoreRow } from '../../model/record.ts';
import { formId, numeral, position, toForm } from './columns.ts';
import { table } from './table.ts';

interface Line extends ScoreRow {
  readonly form_id: string;
  readonly recomputed: string | undefined;
}

export const scores = table<CheckedRecord, Line>({
  name: 'scores',
  title: { zh: '评分', en: 'Scores' },
  primaryKey: ['form_id', 'position'],
  references: [toForm],
  rows: ({ form_id, scores, derived }) =>
    scores.map((row) => ({ form_id, ...row, recomputed: derived.scores[String(row.position)] })),
  columns: [
    formId,
    position,
    {
      name: 'kind',
      type: 'text',
      required: true,
      values: ['section', 'item', 'total'],
      title: { zh: '行别', en: 'Kind' },
      value: (row) => row.kind,
    },
    { name: 'section', type: 'text', title: { zh: '评分部分', en: 'Section' }, value: (row) => row.section?.value },
    { name: 'level2', type: 'text', title: { zh: '二级指标', en: 'Level 2' }, value: (row) => row.level2?.value },
    { name: 'level3', type: 'text', title: { zh: '三级指标', en: 'Level 3' }, value: (row) => row.level3?.value },
    { name: 'weight', type: 'number', title: { zh: '分值', en: 'Weight' }, value: (row) => numeral(row.weight) },
    { name: 'score', type: 'number', title: { zh: '得分', en: 'Score' }, value: (row) => numeral(row.score) },
    {
      name: 'recomputed',
      type: 'number',
      title: { zh: '重算得分', en: 'Recomputed score' },
      value: (row) => row.recomputed,
    },
  ],
});
