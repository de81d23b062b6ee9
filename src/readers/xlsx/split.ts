import type { Block, Cell, Table } from '../../model/document.ts';

/** The cell that takes a whole row, by row. */
function wholeRows(table: Table): Map<number, Cell> {
  const whole = table.cells.filter((cell) => cell.columnSpan === table.columnCount && cell.rowSpan === 1);
  return new Map(whole.map((cell) => [cell.row, cell]));
}

const toBlocks = (cells: readonly (Cell | undefined)[]): Block[] =>
  cells.flatMap((cell) =>
    cell === undefined || cell.text === '' ? [] : [{ kind: 'paragraph', text: cell.text, places: cell.places }],
  );

function sliceRows(table: Table, from: number, to: number): Block[] {
  const cells = table.cells
    .filter((cell) => cell.row >= from && cell.row < to)
    .map((cell) => ({ ...cell, row: cell.row - from }));
  return cells.length > 0 ? [{ ...table, rowCount: to - from, cells }] : [];
}

/** A sheet's table with the titles above it and the notes below it as paragraphs: cells that take a whole row. */
export function splitSheet(table: Table): Block[] {
  if (table.columnCount < 2) return [table];
  const whole = wholeRows(table);
  let from = 0;
  while (from < table.rowCount && whole.has(from)) from += 1;
  let to = table.rowCount;
  while (to > from && whole.has(to - 1)) to -= 1;
  const rows = (first: number, last: number) =>
    Array.from({ length: last - first }, (_, index) => whole.get(first + index));
  return [...toBlocks(rows(0, from)), ...sliceRows(table, from, to), ...toBlocks(rows(to, table.rowCount))];
}
