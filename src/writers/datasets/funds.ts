import { type CheckedRecord, type FundRow, SOURCES, STAGES } from '../../model/record.ts';
import { formId, numeral, position, toForm } from './columns.ts';
import { table } from './table.ts';

export const funds = table<CheckedRecord, FundRow & { readonly form_id: string }>({
  name: 'funds',
  title: { zh: '资金', en: 'Funds' },
  primaryKey: ['form_id', 'position'],
  references: [toForm],
  rows: ({ form_id, funds }) => funds.map((row) => ({ form_id, ...row })),
  columns: [
    formId,
    position,
    {
      name: 'stage',
      type: 'text',
      required: true,
      values: STAGES,
      title: { zh: '资金环节', en: 'Stage' },
      value: (row) => row.stage,
    },
    {
      name: 'source',
      type: 'text',
      required: true,
      values: SOURCES,
      title: { zh: '资金来源', en: 'Source' },
      value: (row) => row.source,
    },
    { name: 'label', type: 'text', title: { zh: '表中名称', en: 'Label' }, value: (row) => row.label },
    {
      name: 'amount',
      type: 'number',
      unit: { zh: '万元', en: '10,000 CNY' },
      title: { zh: '金额', en: 'Amount' },
      value: (row) => numeral(row.amount),
    },
    {
      name: 'amount_raw',
      type: 'text',
      title: { zh: '表中金额', en: 'Amount as printed' },
      value: (row) => row.amount.raw,
    },
  ],
});
