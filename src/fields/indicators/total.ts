import type { FormDefinition } from '../../model/definition.ts';
import { findLabel, type LabelIndex } from '../../model/label.ts';
import { type FieldContext, toValue } from '../context.ts';
import type { Header } from '../header.ts';
import { blockOf } from '../lists.ts';
import { normaliseField } from '../normalise/field.ts';
import { isNumber, normaliseNumber } from '../normalise/number.ts';
import type { Fields } from '../pairs.ts';
import { type FormRow, filled } from '../rows.ts';
import { type ScoreCells, scoreCells } from '../score-cells.ts';

/** Whether a row begins with the label of the total, behind the block's heading at most, or calls its numbers alone 得分. */
export function isTotal(row: FormRow, totals: LabelIndex<'total'>, headers: LabelIndex<string>): boolean {
  const [first, ...numbers] = filled(row);
  const isTotalScore =
    first !== undefined &&
    findLabel(headers, first.text) === 'score' &&
    numbers.length > 0 &&
    numbers.every((cell) => isNumber(cell.text));
  return isTotalScore || [first, numbers[0]].some((cell) => cell && findLabel(totals, cell.text) !== undefined);
}

/** A number of which only its lost place could tell whether it is the sum of the weights: it is none if it is not full marks. */
function asScore(cells: ScoreCells, { fullMarks }: FormDefinition): ScoreCells {
  const { weight, score, ...rest } = cells;
  const isScore = weight && !score?.text && rest.trust === 'doubtful' && normaliseNumber(weight.text) !== fullMarks;
  return isScore
    ? { ...rest, score: weight }
    : { ...rest, ...(weight?.text && { weight }), ...(score?.text && { score }) };
}

/** What the row that closes the table says of the form: the sum of the weights, the total score. */
export function readTotal(context: FieldContext, row: FormRow, header: Header<string>): Fields {
  const total = blockOf(context.definition, 'indicators')?.total;
  const { weight, score, trust } = asScore(scoreCells(row, header), context.definition);
  const fields: Fields = {};
  for (const cell of filled(row).slice(0, 2)) if (!isNumber(cell.text)) context.claimed.add(cell);
  for (const [field, cell] of [
    [total?.weight, weight],
    [total?.score, score],
  ] as const) {
    if (!field || !cell) continue;
    fields[field] = toValue(context, { cell, ...(trust && { trust }) }, (raw) => normaliseField(field, raw));
  }
  return fields;
}
