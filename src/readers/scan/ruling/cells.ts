import { framesOf } from '../../../layout/frames.ts';
import { gridOf } from '../../../layout/grid.ts';
import type { Rule } from '../../../layout/page.ts';
import type { Box } from '../../../model/geometry.ts';

/** A part of the page in which text stands by itself, in points. */
export interface Region {
  readonly box: Box;
  readonly inTable: boolean;
}

/** The cells that rules make, and what of the page lies above, below and beside their tables. */
export function regionsOf(rules: readonly Rule[], width: number, height: number): Region[] {
  const tables = framesOf(rules)
    .map((frame) => ({ box: frame.box, grid: gridOf(frame) }))
    .filter(({ grid }) => grid.cells.length > 1);
  const cells = tables.flatMap(({ grid: { xs, ys, cells: all } }) =>
    all.map(
      (cell): Region => ({
        box: { x0: xs[cell.left] ?? 0, x1: xs[cell.right] ?? 0, y0: ys[cell.top] ?? 0, y1: ys[cell.bottom] ?? 0 },
        inTable: true,
      }),
    ),
  );
  return [
    ...cells,
    ...outside(
      tables.map(({ box }) => box),
      width,
      height,
    ),
  ];
}

function outside(tables: readonly Box[], width: number, height: number): Region[] {
  const outer = tables.filter((box) => !tables.some((other) => other !== box && contains(other, box)));
  const regions: Region[] = [];
  let y = 0;
  for (const box of outer.toSorted((a, b) => a.y0 - b.y0)) {
    if (box.y0 > y) regions.push({ box: { x0: 0, x1: width, y0: y, y1: box.y0 }, inTable: false });
    y = Math.max(y, box.y1);
  }
  regions.push({ box: { x0: 0, x1: width, y0: y, y1: height }, inTable: false });
  return regions;
}

const contains = (a: Box, b: Box): boolean => a.x0 <= b.x0 && a.y0 <= b.y0 && a.x1 >= b.x1 && a.y1 >= b.y1;
