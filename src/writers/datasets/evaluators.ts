import type { CheckedRecord, EvaluatorRow } from '../../model/record.ts';
import { formId, position, toForm } from './columns.ts';
import { table } from './table.ts';

export const evaluators = table<CheckedRecord, EvaluatorRow & { readonly form_id: string }>({
  name: 'evaluators',
  title: { zh: '评价人员', en: 'Evaluators' },
  primaryKey: ['form_id', 'position'],
  references: [toForm],
  rows: ({ form_id, evaluators }) => evaluators.map((row) => ({ form_id, ...row })),
  columns: [
    formId,
    position,
    { name: 'name', type: 'text', title: { zh: '姓名', en: 'Name' }, value: (row) => row.name?.value },
    { name: 'title', type: 'text', title: { zh: '职称/职务', en: 'Title' }, value: (row) => row.title?.value },
    {
      name: 'department',
      type: 'text',
      title: { zh: '科室', en: 'Department' },
      value: (row) => row.department?.value,
    },
    { name: 'phone', type: 'text', title: { zh: '联系电话', en: 'Phone' }, value: (row) => row.phone?.value },
  ],
});
