import type { Localised } from '../../model/language.ts';
import { type LabelledValue, namedValues } from '../../model/named-values.ts';
import { trust } from '../../model/place.ts';
import type { CheckedRecord } from '../../model/record.ts';
import { formId, toForm } from './columns.ts';
import { type Column, table } from './table.ts';

type Line = LabelledValue & { readonly form_id: string };

const rounded = (value: number | undefined) => (value === undefined ? undefined : Number(value.toFixed(2)));

const edge = (name: 'x0' | 'y0' | 'x1' | 'y1', title: Localised): Column<Line> => ({
  name,
  type: 'number',
  unit: { zh: '磅', en: 'points' },
  title,
  value: ({ value }) => rounded(value.places[0]?.box?.[name]),
});

const filled = ({ value }: LabelledValue) => value.value !== '' || value.raw !== '';

export const cells = table<CheckedRecord, Line>({
  name: 'cells',
  title: { zh: '数据出处', en: 'Cells' },
  primaryKey: ['form_id', 'field'],
  references: [toForm],
  rows: (record) =>
    Iterator.from(namedValues(record))
      .filter(filled)
      .map((named) => ({ form_id: record.form_id, ...named })),
  columns: [
    formId,
    { name: 'field', type: 'text', required: true, title: { zh: '数据项', en: 'Field' }, value: (row) => row.field },
    { name: 'value', type: 'text', title: { zh: '值', en: 'Value' }, value: (row) => row.value.value },
    { name: 'raw', type: 'text', title: { zh: '原文', en: 'As printed' }, value: (row) => row.value.raw },
    { name: 'page', type: 'integer', title: { zh: '页', en: 'Page' }, value: (row) => row.value.places[0]?.page },
    edge('x0', { zh: '左', en: 'Left' }),
    edge('y0', { zh: '上', en: 'Top' }),
    edge('x1', { zh: '右', en: 'Right' }),
    edge('y1', { zh: '下', en: 'Bottom' }),
    {
      name: 'trust',
      type: 'text',
      required: true,
      values: trust.options,
      title: { zh: '可信程度', en: 'Trust' },
      value: (row) => row.value.trust,
    },
    {
      name: 'confidence',
      type: 'number',
      title: { zh: '置信度', en: 'Confidence' },
      value: (row) => rounded(row.value.confidence),
    },
    { name: 'reader', type: 'text', title: { zh: '读取方式', en: 'Reader' }, value: (row) => row.value.reader },
    { name: 'anchor', type: 'text', title: { zh: '位置', en: 'Anchor' }, value: (row) => row.value.places[0]?.anchor },
    { name: 'label', type: 'text', title: { zh: '表中名称', en: 'Label' }, value: (row) => row.label },
  ],
});
