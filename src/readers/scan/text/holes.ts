import type { Ink, PixelBox } from '../pixels/image.ts';

/** A hole of fewer pixels is a nick in the print. */
const LEAST = 2;

/** A patch of paper that ink shuts in: its middle, in pixels from the corner of what was looked at, and how many it has. */
export interface Hole {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The patches of paper that ink shuts in within a box, from the left: one in a 0, two in an 8 or a %, three in a ‰. */
export function holesIn({ bits, width }: Ink, { x0, y0, x1, y1 }: PixelBox): Hole[] {
  // A frame of paper around the box joins all that is not shut in.
  const [columns, rows] = [x1 - x0 + 2, y1 - y0 + 2];
  const taken = new Uint8Array(columns * rows);
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) taken[(y - y0 + 1) * columns + x - x0 + 1] = bits[y * width + x] ?? 0;
  }
  take(taken, columns, 0);
  const holes: Hole[] = [];
  for (let at = taken.indexOf(0); at >= 0; at = taken.indexOf(0, at)) {
    const { size, x, y } = take(taken, columns, at);
    if (size >= LEAST) holes.push({ x: x - 1, y: y - 1, size });
  }
  return holes.toSorted((a, b) => a.x - b.x);
}

/** Takes a patch of paper: how many pixels it has, and where their middle is. */
function take(taken: Uint8Array, columns: number, start: number): Hole {
  const open = [start];
  taken[start] = 1;
  let [size, x, y] = [0, 0, 0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const column = at % columns;
    size += 1;
    x += column;
    y += (at - column) / columns;
    const left = column > 0 ? at - 1 : at;
    const right = column < columns - 1 ? at + 1 : at;
    for (const next of [left, right, at - columns, at + columns]) {
      if (taken[next] !== 0) continue;
      taken[next] = 1;
      open.push(next);
    }
  }
  return { size, x: x / size, y: y / size };
}
