import type { PartCell, TablePart } from './parts.ts';

/** No row of text is lower than this, in points. */
const LOWEST = 8;

/**
 * A part of a table without the empty strips that a page break leaves at its ends: where the outer lines run on to the
 * edge of the page although no row follows, or a row was cut above or below all of its text.
 */
export function trimmed(part: TablePart): TablePart {
  const lowest = Math.max(LOWEST, 0.97 * lowestRow(part));
  const bottom = isStrip(rowEnding(part), part.closedBottom, lowest) ? withoutLastRow(part) : part;
  const cut = isStrip(rowStarting(bottom), bottom.closedTop, lowest) && !goesOnBesides(bottom);
  return cut ? withoutFirstRow(bottom) : bottom;
}

/** Whether text runs down beside the first row of a part that is open at its top: the row is the rest of one above. */
function goesOnBesides({ cells, closedTop }: TablePart): boolean {
  return !closedTop && cells.some((cell) => cell.row === 0 && cell.rowSpan > 1 && cell.lines.length > 0);
}

/** The height of the lowest cell of one row that has text: no row of this table needs less. */
function lowestRow({ cells }: TablePart): number {
  const heights = cells.filter((cell) => cell.rowSpan === 1 && cell.lines.length > 0).map(({ box }) => box.y1 - box.y0);
  return heights.length > 0 ? Math.min(...heights) : 0;
}

/** The cells that stand in the last row alone. */
function rowEnding(part: TablePart): readonly PartCell[] {
  return part.rowCount < 2 ? [] : part.cells.filter((cell) => cell.row === part.rowCount - 1);
}

/** The cells that stand in the first row alone. */
function rowStarting(part: TablePart): readonly PartCell[] {
  return part.rowCount < 2 ? [] : part.cells.filter((cell) => cell.row + cell.rowSpan === 1);
}

function isStrip(cells: readonly PartCell[], closed: boolean, lowest: number): boolean {
  const low = cells.some(({ box }) => box.y1 - box.y0 < lowest);
  return cells.length > 0 && cells.every((cell) => cell.lines.length === 0) && (!closed || low);
}

function withoutLastRow(part: TablePart): TablePart {
  const rowCount = part.rowCount - 1;
  const cells = part.cells
    .filter((cell) => cell.row < rowCount)
    .map((cell) => (cell.row + cell.rowSpan > rowCount ? goingOn(cell, rowCount) : cell));
  return { ...part, rowCount, cells };
}

/** A cell that ran on over the row that is left out, and so does over the page. */
const goingOn = (cell: PartCell, rowCount: number): PartCell => ({
  ...cell,
  rowSpan: rowCount - cell.row,
  closedBelow: false,
});

function withoutFirstRow(part: TablePart): TablePart {
  const cells = part.cells
    .filter((cell) => cell.row + cell.rowSpan > 1)
    .map((cell) => (cell.row === 0 ? { ...cell, rowSpan: cell.rowSpan - 1 } : { ...cell, row: cell.row - 1 }));
  return { ...part, rowCount: part.rowCount - 1, cells };
}
