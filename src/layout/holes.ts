import type { Box } from '../model/geometry.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Piece } from './page.ts';

/**
 * The grid of a tinted table without areas that no tint covers: at a page break tinted cells end sooner or later than
 * others in their row. Left as it is where text stands in such areas, as they are cells then.
 */
export function withoutHoles(grid: Grid, fills: readonly Box[], pieces: readonly Piece[]): Grid {
  const holes = grid.cells.filter((cell) => isBare(middleOf(cell, grid), fills));
  const hasText = (cell: GridCell): boolean => pieces.some((piece) => isWithin(piece, cell, grid));
  if (holes.length === 0 || holes.some(hasText)) return grid;
  return filledUp(withoutBareEnd(grid, holes), holes, hasText);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function middleOf({ left, right, top, bottom }: GridCell, { xs, ys }: Grid): Point {
  return { x: ((xs[left] ?? 0) + (xs[right] ?? 0)) / 2, y: ((ys[top] ?? 0) + (ys[bottom] ?? 0)) / 2 };
}

const isBare = ({ x, y }: Point, fills: readonly Box[]): boolean =>
  !fills.some((box) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1);

function isWithin({ text, box }: Piece, { left, right, top, bottom }: GridCell, { xs, ys }: Grid): boolean {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[left], xs[right], ys[top], ys[bottom]];
  return text.trim() !== '' && x > x0 && x < x1 && y > y0 && y < y1;
}

/** Without a last row that has nothing but holes beside cells that run on. */
function withoutBareEnd(grid: Grid, holes: readonly GridCell[]): Grid {
  const last = grid.ys.length - 2;
  const ending = grid.cells.filter((cell) => cell.top === last);
  if (last < 1 || ending.length === 0 || !ending.every((cell) => holes.includes(cell))) return grid;
  const cells = grid.cells
    .filter((cell) => cell.top < last)
    .map((cell) => (cell.bottom > last ? { ...cell, bottom: last, closedBelow: false } : cell));
  return { ...grid, ys: grid.ys.slice(0, -1), cells };
}

/**
 * Adds each hole to the cell right above or below it between the same lines that is the rest of one that runs over
 * pages: an empty one, or the first of the page. Where a hole belongs to no other cell, none is sure.
 */
function filledUp(grid: Grid, holes: readonly GridCell[], hasText: (cell: GridCell) => boolean): Grid {
  let cells = [...grid.cells];
  let isClear = true;
  for (const hole of holes) {
    if (!cells.includes(hole)) continue;
    const other = cells.find(
      (cell) =>
        cell.left === hole.left && cell.right === hole.right && (cell.bottom === hole.top || cell.top === hole.bottom),
    );
    const isFirst = other?.top === 0 && other.bottom === hole.top;
    if (!other || (hasText(other) && !isFirst)) {
      isClear = false;
      continue;
    }
    const guessed = hasText(other);
    const whole = {
      ...other,
      top: Math.min(other.top, hole.top),
      bottom: Math.max(other.bottom, hole.bottom),
      guessed,
    };
    cells = cells.filter((cell) => cell !== hole).map((cell) => (cell === other ? whole : cell));
  }
  const all = isClear ? cells : cells.map((cell) => ({ ...cell, guessed: true }));
  return { ...grid, cells: all.toSorted((a, b) => a.top - b.top || a.left - b.left) };
}
