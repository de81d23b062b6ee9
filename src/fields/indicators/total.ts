import type { Cell } from '../../model/document.ts';
import { type FieldContext, toValue } from '../context.ts';
import type { Header } from '../header.ts';
import { blockOf } from '../lists.ts';
import { normaliseField } from '../normalise/field.ts';
import { isNumber } from '../normalise/number.ts';
import type { Fields } from '../pairs.ts';
import { type FormRow, filled } from '../rows.ts';
import { levelLabels, readIndicatorCells } from './read-row.ts';

/** What the row that closes the table says of the form: the sum of the weights, the total score. */
export function readTotal(context: FieldContext, row: FormRow, header: Header<string>): Fields {
  const block = blockOf(context.definition, 'indicators');
  const total = block?.total;
  if (!block || !total) return {};
  const cells = readIndicatorCells(row, header, levelLabels(block)).values.cells;
  const numbers = filled(row).filter((cell) => isNumber(cell.text));
  const under = (name: 'weight' | 'score'): Cell | undefined => {
    const cell = cells.get(name);
    return cell && isNumber(cell.text) ? cell : undefined;
  };
  const score = under('score') ?? numbers.at(-1);
  const weight = under('weight') ?? numbers.at(-2);
  const fields: Fields = {};
  for (const cell of filled(row)) context.claimed.add(cell);
  for (const [field, cell] of [
    [total.weight, weight],
    [total.score, score],
  ] as const) {
    if (field && cell) fields[field] = toValue(context, { cell }, (raw) => normaliseField(field, raw));
  }
  return fields;
}
