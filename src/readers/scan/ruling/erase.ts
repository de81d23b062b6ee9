import type { Grey, Ink, PixelBox } from '../pixels/image.ts';
import type { Rulings } from './rulings.ts';

export interface Sheet {
  readonly grey: Grey;
  readonly ink: Ink;
}

/** A page without its ruling lines; their blurred edges go with them. */
export function eraseRulings({ grey, ink }: Sheet, { horizontal, vertical }: Rulings): Sheet {
  const { width, height } = grey;
  const data = grey.data.slice();
  const bits = ink.bits.slice();
  const clear = ({ x0, y0, x1, y1 }: PixelBox): void => {
    const [left, right] = [Math.max(0, x0), Math.min(width, x1)];
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++) {
      data.fill(255, y * width + left, y * width + right);
      bits.fill(0, y * width + left, y * width + right);
    }
  };
  for (const { runs } of horizontal)
    for (const { row, from, to } of runs) clear({ x0: from - 1, y0: row - 1, x1: to + 1, y1: row + 2 });
  for (const { runs } of vertical)
    for (const { row, from, to } of runs) clear({ x0: row - 1, y0: from - 1, x1: row + 2, y1: to + 1 });
  return { grey: { width, height, data }, ink: { width, height, bits } };
}
