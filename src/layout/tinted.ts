import type { Box } from '../model/geometry.ts';
import { type Frame, framesOf } from './frames.ts';
import { hasSeveral } from './gutters.ts';
import { withoutHoles } from './holes.ts';
import { readLines, type TextLine } from './lines.ts';
import { isAtEnd } from './loose.ts';
import type { LayoutPage, Piece } from './page.ts';
import { type FramedGrid, gridIn, type Placed } from './placed.ts';
import { rulesAround, SLACK } from './rules.ts';

/** In heights of a line. */
const NEAR = 2;

/** What the tints of a page show of tables without lines. */
export interface Tints {
  readonly frames: readonly Frame[];
  readonly grids: readonly FramedGrid[];
  /** Single rows at the end or the top of the page, which may be a piece of a table. */
  readonly rows: readonly FramedGrid[];
}

export function tintsOf(page: LayoutPage, ruled: readonly Placed[]): Tints {
  const frames = framesOf(rulesAround(page.fills)).filter(({ box }) => !ruled.some((table) => meet(table.box, box)));
  const framed = frames
    .filter((frame) => !isBand(frame, frames))
    .map(gridIn)
    .filter(({ box, grid }) => grid.xs.length > 2 && !linesBeside(box, page.pieces).some(hasSeveral));
  const isRow = ({ grid }: FramedGrid): boolean => grid.ys.length === 2;
  const grids = framed
    .filter((each) => !isRow(each))
    .map(({ box, grid }) => ({ box, grid: withoutHoles(grid, page.fills, page.pieces) }));
  return { frames, grids, rows: framed.filter((each) => isRow(each) && isAtEnd(each.box.y0, each.box.y1, page)) };
}

/** The lines right above and below a tinted area: where they are rows of a table, the area shows only some of its cells. */
export function linesBeside({ x0, x1, y0, y1 }: Box, pieces: readonly Piece[]): TextLine[] {
  const near = pieces.filter(({ box }) => {
    const [x, y, size] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, box.y1 - box.y0];
    const beside = (y < y0 && y > y0 - NEAR * size) || (y > y1 && y < y1 + NEAR * size);
    return beside && x > x0 && x < x1;
  });
  return readLines(near);
}

/** Whether a tinted area is one of several as wide, as every other row of a table is. */
function isBand({ box }: Frame, tinted: readonly Frame[]): boolean {
  const alike = tinted.filter(
    (other) => Math.abs(other.box.x0 - box.x0) <= SLACK && Math.abs(other.box.x1 - box.x1) <= SLACK,
  );
  return alike.length > 1;
}

export function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
