import { type CheckResult, verdict } from '../../model/finding.ts';
import type { CheckedRecord } from '../../model/record.ts';
import { formId, toForm } from './columns.ts';
import { table } from './table.ts';

export const checks = table<CheckedRecord, CheckResult & { readonly form_id: string }>({
  name: 'checks',
  title: { zh: '核查结论', en: 'Checks' },
  primaryKey: ['form_id', 'rule'],
  references: [toForm],
  rows: ({ form_id, checks }) => checks.map((check) => ({ form_id, ...check })),
  columns: [
    formId,
    { name: 'rule', type: 'text', required: true, title: { zh: '规则', en: 'Rule' }, value: (row) => row.rule },
    {
      name: 'verdict',
      type: 'text',
      required: true,
      values: verdict.options,
      title: { zh: '结论', en: 'Verdict' },
      value: (row) => row.verdict,
    },
    {
      name: 'reason',
      type: 'text',
      title: { zh: '未能核查的原因', en: 'Reason' },
      value: (row, localiser) => row.reason && localiser.reason(row.rule, row.reason),
    },
  ],
});
