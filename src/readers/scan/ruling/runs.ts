import { type Ink, inkFrom } from '../pixels/image.ts';

/** Ink along one row of pixels, from (including) to (excluding), small gaps closed. */
export interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface RunOptions {
  /** All in pixels. */
  readonly shortest: number;
  readonly gap: number;
}

/** Share of a run that must be ink, after gaps have been closed. */
const FILLED = 0.8;

/** The long runs of ink of a picture, row by row. */
export function longRuns({ width, height, bits }: Ink, { shortest, gap }: RunOptions): Run[] {
  const runs: Run[] = [];
  let next = inkFrom(bits, 0);
  for (let row = 0; row < height; row++) {
    const base = row * width;
    let [from, end, ink] = [-1, -1, 0];
    for (; next < base + width; next = inkFrom(bits, next + 1)) {
      const x = next - base;
      if (from >= 0 && x - end > gap) {
        if (end - from >= shortest && ink >= FILLED * (end - from)) runs.push({ row, from, to: end });
        from = -1;
      }
      if (from < 0) [from, ink] = [x, 0];
      end = x + 1;
      ink++;
    }
    if (from >= 0 && end - from >= shortest && ink >= FILLED * (end - from)) runs.push({ row, from, to: end });
  }
  return runs;
}
