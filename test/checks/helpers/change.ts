import type { FieldValue, FormRecord } from '../../../src/model/record.ts';
import { FORM_FIELDS } from '../../../src/model/record.ts';

/** New text of a value, or any part of it; undefined takes the value away. */
export type Change = string | Partial<FieldValue> | undefined;
export type Changes = Readonly<Record<string, Change>>;

/** The cells that are one place on the form: the total and the execution score of a tree are rows and fields. */
const SAME_PLACE: readonly (readonly string[])[] = [
  ['total_score', 'scores[19].score'],
  ['total_weight', 'scores[19].weight'],
  ['execution_score', 'scores[7].score'],
  ['execution_weight', 'scores[7].weight'],
];

/** A copy of a record with some of its values changed, by their names in the datasets. */
export function change(record: FormRecord, changes: Changes): FormRecord {
  const all = new Map<string, Change>();
  for (const [field, to] of Object.entries(changes)) {
    const names = record.scores.length > 0 ? SAME_PLACE.find((each) => each.includes(field)) : undefined;
    for (const name of names ?? [field]) all.set(name, to);
  }
  const apply = (name: string, value: FieldValue | undefined): FieldValue | undefined =>
    all.has(name) ? changed(value, all.get(name)) : value;
  const fields: FormRecord['fields'] = {};
  for (const field of FORM_FIELDS) {
    const value = apply(field, record.fields[field]);
    if (value) fields[field] = value;
  }
  return {
    ...record,
    fields,
    funds: record.funds.flatMap((row) => {
      const amount = apply(`funds[${row.position}].amount`, row.amount);
      return amount ? [{ ...row, amount }] : [];
    }),
    scores: record.scores.map((row) => applied('scores', row, apply)),
    indicators: record.indicators.map((row) => applied('indicators', row, apply)),
  };
}

function applied<Row extends { readonly position: number }>(
  table: string,
  row: Row,
  apply: (name: string, value: FieldValue | undefined) => FieldValue | undefined,
): Row {
  const copy = { ...row };
  for (const column in copy) {
    const value = copy[column];
    if (isValue(value)) Object.assign(copy, { [column]: apply(`${table}[${row.position}].${column}`, value) });
  }
  return copy;
}

const isValue = (value: unknown): value is FieldValue =>
  typeof value === 'object' && value !== null && 'trust' in value && 'raw' in value;

function changed(value: FieldValue | undefined, to: Change): FieldValue | undefined {
  if (to === undefined || !value) return undefined;
  return typeof to === 'string' ? { ...value, value: to, raw: to } : { ...value, ...to };
}
