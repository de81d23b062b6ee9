import type { Grey, Ink } from '../pixels/image.ts';
import type { Rulings } from './rulings.ts';
import type { Run } from './runs.ts';

export interface Sheet {
  readonly grey: Grey;
  readonly ink: Ink;
}

/** A page without its ruling lines; their blurred edges go with them. */
export function eraseRulings({ grey, ink }: Sheet, { horizontal, vertical }: Rulings): Sheet {
  const { width, height } = grey;
  const data = grey.data.slice();
  const bits = ink.bits.slice();
  const clear = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    data[y * width + x] = 255;
    bits[y * width + x] = 0;
  };
  const along = (runs: readonly Run[], paint: (row: number, at: number) => void): void => {
    for (const { row, from, to } of runs) {
      for (let at = from - 1; at <= to; at++) for (let side = -1; side <= 1; side++) paint(row + side, at);
    }
  };
  for (const { runs } of horizontal) along(runs, (row, at) => clear(at, row));
  for (const { runs } of vertical) along(runs, (row, at) => clear(row, at));
  return { grey: { width, height, data }, ink: { width, height, bits } };
}
