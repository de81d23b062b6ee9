import type { Cell } from '../model/document.ts';
import { findLabel, type LabelIndex } from '../model/label.ts';
import type { FieldContext } from './context.ts';
import { type FormRow, isFilled } from './rows.ts';

/** The first cell of a row with the line above it before its text, if the two are a label that a line break cut. */
function wholeLabel(line: FormRow, row: FormRow, labels: LabelIndex<string>): readonly [Cell, Cell] | undefined {
  const [begin, end] = [line.own[0], row.own.find(isFilled)];
  if (line.table || !row.table || !begin || !end) return undefined;
  const text = `${begin.text}${end.text}`;
  if (findLabel(labels, text) === undefined) return undefined;
  return [end, { ...end, text, places: [...begin.places, ...end.places] }];
}

/** The rows of a dump with labels whole again that were broken over two lines. */
export function joinBrokenLabels(
  context: FieldContext,
  rows: readonly FormRow[],
  labels: LabelIndex<string>,
): FormRow[] {
  const joined: FormRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const label = above && wholeLabel(above, row, labels);
    if (label) {
      const [end, whole] = label;
      context.claimed.add(end);
      joined.splice(-1, 1, { ...row, own: row.own.map((cell) => (cell === end ? whole : cell)) });
    } else joined.push(row);
  }
  return joined;
}
