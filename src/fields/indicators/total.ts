import { findLabel, type LabelIndex } from '../../model/label.ts';
import { type FieldContext, toValue } from '../context.ts';
import type { Header } from '../header.ts';
import { blockOf } from '../lists.ts';
import { normaliseField } from '../normalise/field.ts';
import type { Fields } from '../pairs.ts';
import { type FormRow, filled } from '../rows.ts';
import { scoreCells } from '../score-cells.ts';

/** Whether a row begins with the label of the total, behind the block's heading at most. */
export const isTotal = (row: FormRow, totals: LabelIndex<'total'>): boolean =>
  filled(row)
    .slice(0, 2)
    .some((cell) => findLabel(totals, cell.text) !== undefined);

/** What the row that closes the table says of the form: the sum of the weights, the total score. */
export function readTotal(
  context: FieldContext,
  row: FormRow,
  header: Header<string>,
  totals: LabelIndex<'total'>,
): Fields {
  const total = blockOf(context.definition, 'indicators')?.total;
  const { weight, score, trust } = scoreCells(row, header);
  const fields: Fields = {};
  for (const cell of filled(row)) if (findLabel(totals, cell.text)) context.claimed.add(cell);
  for (const [field, cell] of [
    [total?.weight, weight],
    [total?.score, score],
  ] as const) {
    if (!field || !cell) continue;
    fields[field] = toValue(context, { cell, ...(trust && { trust }) }, (raw) => normaliseField(field, raw));
  }
  return fields;
}
