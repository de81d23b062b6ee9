import type { Ink } from '../pixels/image.ts';
import type { Stroke } from './strokes.ts';

/** How far from a stroke ink is looked for, in points. */
const NEAR = 1;
const FAR = 2.2;
/** Share of ink on one side of a stroke from which it is part of letters: their other strokes begin there. */
const CROWDED = 0.3;

/** Whether a stroke has paper on both sides, as a line that is drawn has and the feet of letters in a row have not. */
export function standsFree(ink: Ink, stroke: Stroke, scale: number): boolean {
  return [-1, 1].every((side) => inkBeside(ink, stroke, side, scale) < CROWDED);
}

function inkBeside({ width, height, bits }: Ink, { runs, thickness }: Stroke, side: number, scale: number): number {
  let [ink, seen] = [0, 0];
  for (const { row, from, to } of runs) {
    const near = row + side * Math.round(thickness + NEAR * scale);
    const far = row + side * Math.round(thickness + FAR * scale);
    for (const y of [near, far]) {
      if (y < 0 || y >= height) continue;
      for (let i = y * width + from; i < y * width + to; i++) ink += bits[i] ?? 0;
      seen += to - from;
    }
  }
  return seen > 0 ? ink / seen : 0;
}
