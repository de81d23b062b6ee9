import { findLabel, indexLabels } from '../../model/label.ts';
import type { FieldContext } from '../context.ts';
import { levelWeight } from '../levels.ts';
import { blockOf } from '../lists.ts';
import type { Fields } from '../pairs.ts';
import type { Located } from '../regions.ts';
import { filled } from '../rows.ts';

/** The weight of budget execution where the heading of the funds states it: `预算执行情况（20分）`. */
export function readHeadingWeight(context: FieldContext, { header, from, to }: Located): Fields {
  const block = blockOf(context.definition, 'funds');
  if (!block?.fields.execution_weight) return {};
  const headings = indexLabels([['heading', block.heading]]);
  const rows = context.rows.slice(header?.row ?? from, to);
  const weights = rows
    .flatMap(filled)
    .filter((cell) => findLabel(headings, cell.text) !== undefined)
    .flatMap((cell) => levelWeight(context, cell) ?? []);
  return weights[0] ? { execution_weight: weights[0] } : {};
}
