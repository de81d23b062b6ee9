import type { RawCell, RawRow, RawTable } from './raw.ts';

/** A cell on the grid, from 0. */
export interface PlacedCell {
  readonly cell: RawCell;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly PlacedCell[];
}

interface Growing extends PlacedCell {
  columnSpan: number;
  rowSpan: number;
}

/** Where a row's cells begin and how far they reach; what `before` and `after` leave free is free. */
export interface Extent {
  readonly column: number;
  readonly span: number;
}

const shownCells = (row: RawRow): RawCell[] => row.cells.filter((cell) => cell.sight !== 'mammoth');

/** The extents that the cells' own spans give. */
export function extentsBySpan(row: RawRow): Extent[] {
  let column = row.before;
  return shownCells(row).map(({ span }) => {
    const extent = { column, span };
    column += span;
    return extent;
  });
}

/** Cells of a row, those that go on from their left neighbour joined to it. */
function placeRow(row: RawRow, extents: readonly Extent[], at: number): Growing[] {
  const placed: Growing[] = [];
  for (const [index, cell] of shownCells(row).entries()) {
    const extent = extents[index] ?? { column: 0, span: 1 };
    const left = placed.at(-1);
    if (cell.joinsLeft && left) left.columnSpan += extent.span;
    else placed.push({ cell, row: at, column: extent.column, columnSpan: extent.span, rowSpan: 1 });
  }
  return placed;
}

/** How many of the cells from `index` on together continue the cell above: those that fill just its columns. */
function continuing(cells: readonly Growing[], index: number, above: Growing): number {
  let end = above.column;
  for (let next = index; next < cells.length; next += 1) {
    const cell = cells[next];
    if (cell?.cell.vertical !== 'continue' || cell.column !== end) return 0;
    end += cell.columnSpan;
    if (end === above.column + above.columnSpan) return next - index + 1;
  }
  return 0;
}

/** The cells of a row that begin there; the others lengthen the cell above. `open` holds, by column, what can go on. */
function mergeRow(cells: readonly Growing[], open: Map<number, Growing>): Growing[] {
  const next = new Map<number, Growing>();
  const begun: Growing[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!cell) continue;
    const above = cell.cell.vertical === 'continue' ? open.get(cell.column) : undefined;
    const merged = above ? continuing(cells, index, above) : 0;
    if (above && merged > 0) {
      above.rowSpan += 1;
      next.set(above.column, above);
      index += merged - 1;
    } else {
      begun.push(cell);
      if (cell.cell.vertical !== 'none') next.set(cell.column, cell);
    }
  }
  open.clear();
  for (const [column, cell] of next) open.set(column, cell);
  return begun;
}

const furthest = (end: number, { column, span }: Extent): number => Math.max(end, column + span);

/** The grid of a table: where each cell begins and how far it reaches, merges in both directions resolved. */
export function buildGrid(table: RawTable, extentsOf: (row: RawRow) => readonly Extent[]): Grid {
  const rows = table.rows.filter((row) => row.sight !== 'mammoth');
  const open = new Map<number, Growing>();
  const cells = rows.flatMap((row, at) => mergeRow(placeRow(row, extentsOf(row), at), open));
  const columnCount = rows.flatMap((row) => extentsOf(row).at(-1) ?? []).reduce(furthest, 0);
  return { rowCount: rows.length, columnCount, cells };
}
