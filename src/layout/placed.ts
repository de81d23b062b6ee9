import type { Box } from '../model/geometry.ts';
import type { Frame } from './frames.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import { readLines } from './lines.ts';
import type { FilledCell } from './overflow.ts';
import type { Piece } from './page.ts';
import type { PartCell, TablePart } from './parts.ts';
import { trimmed } from './trim.ts';

/** A grid with the text that stands in its cells. */
export interface Placed {
  readonly grid: Grid;
  readonly box: Box;
  /** By cell of the grid. */
  readonly cells: readonly FilledCell[];
}

const SMALLEST = 8;

export interface FramedGrid {
  readonly box: Box;
  readonly grid: Grid;
}

export const gridIn = (frame: Frame): FramedGrid => ({ box: frame.box, grid: gridOf(frame) });

export function placeGrids(framed: readonly FramedGrid[]): Placed[] {
  return framed
    .filter(({ box }) => box.y1 - box.y0 > SMALLEST && box.x1 - box.x0 > SMALLEST)
    .map(({ box, grid }) => ({
      box,
      grid,
      cells: grid.cells.map((cell) => ({ box: boxOf(cell, grid), pieces: [] })),
    }));
}

/** Puts each piece into the cell of the smallest table that its centre lies in; gives those that lie in none. */
export function distribute(pieces: readonly Piece[], tables: readonly Placed[]): Piece[] {
  const smallestFirst = tables.toSorted((a, b) => area(a.box) - area(b.box));
  return pieces.filter((piece) => {
    const x = (piece.box.x0 + piece.box.x1) / 2;
    const y = (piece.box.y0 + piece.box.y1) / 2;
    const table = smallestFirst.find(({ box }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1);
    const index = table ? cellAt(table.grid, x, y) : -1;
    if (index >= 0) table?.cells[index]?.pieces.push(piece);
    return index < 0;
  });
}

const area = (box: Box): number => (box.x1 - box.x0) * (box.y1 - box.y0);

function cellAt({ xs, ys, cells }: Grid, x: number, y: number): number {
  const column = stepAt(xs, x);
  const row = stepAt(ys, y);
  return cells.findIndex((cell) => row >= cell.top && row < cell.bottom && column >= cell.left && column < cell.right);
}

/** The step of a scale that a value falls into; values outside fall into the first or last. */
function stepAt(scale: readonly number[], value: number): number {
  const next = scale.findIndex((mark) => mark > value);
  const last = scale.length - 2;
  return next < 0 ? last : Math.min(last, Math.max(0, next - 1));
}

function boxOf(cell: GridCell, { xs, ys }: Grid): Box {
  const [x0 = 0, x1 = 0] = [xs[cell.left], xs[cell.right]];
  const [y0 = 0, y1 = 0] = [ys[cell.top], ys[cell.bottom]];
  return { x0, y0, x1, y1 };
}

export function partOf({ grid, box, cells: filled }: Placed, page: number): TablePart {
  const tops = [...new Set(grid.cells.map((cell) => cell.top))].toSorted((a, b) => a - b);
  const rowOf = (step: number): number => tops.findIndex((top) => top >= step);
  const cells = grid.cells.map((cell, index): PartCell => {
    const row = rowOf(cell.top);
    const end = rowOf(cell.bottom);
    return {
      row,
      rowSpan: (end < 0 ? tops.length : end) - row,
      box: boxOf(cell, grid),
      lines: readLines(filled[index]?.pieces ?? []),
      guessed: cell.guessed,
      closedBelow: cell.closedBelow,
    };
  });
  const { closedTop, closedBottom } = grid;
  return trimmed({ page, box, rowCount: tops.length, cells, closedTop, closedBottom, ruled: true });
}
