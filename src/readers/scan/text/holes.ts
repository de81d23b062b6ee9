import type { Ink, PixelBox } from '../pixels/image.ts';

/** A hole of fewer pixels is a nick in the print. */
const LEAST = 2;

/** How many patches of paper ink shuts in within a box: one in a 0, two in an 8 or a %, three in a ‰. */
export function countHoles({ bits, width }: Ink, { x0, y0, x1, y1 }: PixelBox): number {
  // A frame of paper around the box joins all that is not shut in.
  const [columns, rows] = [x1 - x0 + 2, y1 - y0 + 2];
  const taken = new Uint8Array(columns * rows);
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) taken[(y - y0 + 1) * columns + x - x0 + 1] = bits[y * width + x] ?? 0;
  }
  const flood = (start: number): number => {
    const open = [start];
    taken[start] = 1;
    let size = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      size += 1;
      const column = at % columns;
      const near = [
        ...(column > 0 ? [at - 1] : []),
        ...(column < columns - 1 ? [at + 1] : []),
        at - columns,
        at + columns,
      ];
      for (const next of near) {
        if (taken[next] !== 0) continue;
        taken[next] = 1;
        open.push(next);
      }
    }
    return size;
  };
  flood(0);
  let holes = 0;
  for (let at = taken.indexOf(0); at >= 0; at = taken.indexOf(0, at)) if (flood(at) >= LEAST) holes += 1;
  return holes;
}
