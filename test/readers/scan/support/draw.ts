import { blankGrey, type Grey, type PixelBox } from '../../../../src/readers/scan/pixels/image.ts';

export const box = (x0: number, y0: number, x1: number, y1: number): PixelBox => ({ x0, y0, x1, y1 });

/** A white picture with black rectangles. */
export function drawing(width: number, height: number, rectangles: readonly PixelBox[], ink = 0): Grey {
  const grey = blankGrey(width, height);
  for (const { x0, y0, x1, y1 } of rectangles) {
    for (let y = y0; y < y1; y++) grey.data.fill(ink, y * width + x0, y * width + x1);
  }
  return grey;
}

/** The lines of a table, two pixels thick, with the given edges. */
export function grid(xs: readonly number[], ys: readonly number[]): PixelBox[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [...ys.map((y) => box(left, y, right + 2, y + 2)), ...xs.map((x) => box(x, top, x + 2, bottom + 2))];
}

/** Words of blocks, as wide and high as ideographs, from a place on. */
export const writing = (x: number, y: number, count: number, size = 20): PixelBox[] =>
  Array.from({ length: count }, (_, i) => box(x + i * (size + 4), y, x + i * (size + 4) + size, y + size));

/** A square ring of ink, one pixel thick. */
export const ring = (x: number, y: number, side: number): PixelBox[] => [
  box(x, y, x + side, y + 1),
  box(x, y + side - 1, x + side, y + side),
  box(x, y, x + 1, y + side),
  box(x + side - 1, y, x + side, y + side),
];
