import type { JoinedTable } from './join.ts';
import type { TextLine } from './lines.ts';
import type { TablePart } from './parts.ts';

/** Rows at an end of a part that count as rows only where the table goes on beyond that end of the page. */
export interface LooseEnd {
  readonly rows: number;
  /** As they stand otherwise. */
  readonly lines: readonly TextLine[];
}

/** A part without the rows at its top that count only where a table goes on before it. */
export function withoutHead({ head, ...part }: TablePart): TablePart {
  const rows = head?.rows ?? 0;
  const cells = part.cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows }));
  const y0 = Math.min(...cells.map(({ box }) => box.y0));
  return { ...part, cells, rowCount: part.rowCount - rows, box: { ...part.box, y0 } };
}

/** Takes the rows off the end of a table that count only where it goes on; gives their lines. */
export function dropFoot(table: JoinedTable): readonly TextLine[] {
  const { foot, ...part } = table.parts.at(-1) ?? {};
  if (!foot || !('cells' in part)) return [];
  const rowCount = table.rowCount - foot.rows;
  const kept = table.cells.filter((cell) => cell.row < rowCount);
  for (const cell of kept) cell.rowSpan = Math.min(cell.rowSpan, rowCount - cell.row);
  table.cells.splice(0, Infinity, ...kept);
  table.rowCount = rowCount;
  table.parts.splice(-1, 1, part);
  return foot.lines;
}
