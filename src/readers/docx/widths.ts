import { type Extent, extentsBySpan } from './grid.ts';
import type { RawRow, RawTable, RawWidth } from './raw.ts';

/** Rows whose widths add up to the same, but for this share, were laid out by their widths. */
const SAME_TOTAL = 0.02;
/** Borders closer than this share of the table's width are one. */
const SAME_BORDER = 0.008;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const shown = (row: RawRow) => row.cells.filter((cell) => cell.sight !== 'mammoth');

/** Where a row ends on the grid, by the spans that it states. */
function endOf(row: RawRow): number {
  return row.before + sum(shown(row).map((cell) => cell.span)) + row.after;
}

/** Where a row's cells begin and the last one ends; undefined where a width is missing or in another unit. */
function borders(row: RawRow, grid: readonly number[], unit: RawWidth['unit']): number[] | undefined {
  const before = row.widthBefore?.value ?? sum(grid.slice(0, row.before));
  const result = [before];
  for (const { width } of shown(row)) {
    if (width?.unit !== unit) return undefined;
    result.push((result.at(-1) ?? 0) + width.value);
  }
  return result;
}

/** Numbers positions from 0, those that are closer than `distance` to the one before them alike. */
function cluster(positions: readonly number[], distance: number): (position: number) => number {
  const starts: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const position of [...positions].sort((one, other) => one - other)) {
    if (position - last > distance) starts.push(position);
    last = position;
  }
  return (position) => starts.findLastIndex((start) => start <= position);
}

function toExtents(row: readonly number[], column: (position: number) => number): Extent[] {
  return row.slice(0, -1).map((start, index) => {
    const from = column(start);
    return { column: from, span: column(row[index + 1] ?? start) - from };
  });
}

/**
 * The extents of each row by the widths of its cells, for tables whose stated spans contradict each other while
 * their widths agree, as Word itself lays such tables out; undefined for all others.
 */
function extentsByWidth(rows: readonly RawRow[], grid: readonly number[]): ReadonlyMap<RawRow, Extent[]> | undefined {
  if (new Set(rows.map(endOf)).size <= 1) return undefined;
  const unit = rows[0]?.cells[0]?.width?.unit ?? 'dxa';
  const all = rows.map((row) => borders(row, grid, unit));
  const known = all.filter((row) => row !== undefined);
  const totals = known.map((row) => row.at(-1) ?? 0);
  const widest = Math.max(...totals);
  if (known.length < all.length || widest - Math.min(...totals) > SAME_TOTAL * widest) return undefined;
  const column = cluster(known.flat(), SAME_BORDER * widest);
  const extents = known.map((row) => toExtents(row, column));
  if (extents.flat().some(({ span }) => span < 1)) return undefined;
  return new Map(rows.map((row, index) => [row, extents[index] ?? []]));
}

/** How to find each row's extents in a table: by its spans or, where these cannot be right, by its widths. */
export function extentsOf(table: RawTable): (row: RawRow) => readonly Extent[] {
  const byWidth = extentsByWidth(
    table.rows.filter((row) => row.sight !== 'mammoth'),
    table.grid,
  );
  return (row) => byWidth?.get(row) ?? extentsBySpan(row);
}
