import type { Cell } from '../model/document.ts';
import type { FieldValue } from '../model/record.ts';
import { type FieldContext, toValue } from './context.ts';
import { cleanLine } from './normalise/text.ts';
import { filled } from './rows.ts';

export interface OtherValue {
  readonly label: string;
  readonly value: FieldValue;
}

const LABEL_END = /[:：]$/u;

/** Texts of tables that no block has used, each under the unused text before it on its row. */
export function readOthers(context: FieldContext, isLabel: (cell: Cell) => boolean): OtherValue[] {
  const others: OtherValue[] = [];
  for (const row of context.rows) {
    if (!row.table) continue;
    const unused = filled(row).filter((cell) => !context.claimed.has(cell) && !isLabel(cell));
    for (let index = 0; index < unused.length; index += 2) {
      const [first, second] = [unused[index], unused[index + 1]];
      if (!first) continue;
      const label = second ? cleanLine(first.text).replace(LABEL_END, '') : '';
      if (second) context.claimed.add(first);
      others.push({ label, value: toValue(context, { cell: second ?? first }, cleanLine) });
    }
  }
  return others;
}
