import { blankGrey, type Grey } from '../pixels/image.ts';
import type { Projection } from './projection.ts';

/** Quarters of a circle, clockwise. */
export type Quarters = 0 | 1 | 2 | 3;

export function turn(grey: Grey, quarters: Quarters): Grey {
  const { width, height, data } = grey;
  if (quarters === 0) return grey;
  const out = quarters === 2 ? blankGrey(width, height) : blankGrey(height, width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x] ?? 255;
      if (quarters === 1) out.data[x * height + height - 1 - y] = value;
      else if (quarters === 2) out.data[(height - 1 - y) * width + width - 1 - x] = value;
      else out.data[(width - 1 - x) * height + y] = value;
    }
  }
  return out;
}

/** From a turned picture to where its points stood before, in a picture `width` × `height`. */
export function turnedBack(quarters: Quarters, width: number, height: number): Projection {
  if (quarters === 1) return [0, 1, 0, -1, 0, height, 0, 0, 1];
  if (quarters === 2) return [-1, 0, width, 0, -1, height, 0, 0, 1];
  if (quarters === 3) return [0, -1, width, 1, 0, 0, 0, 0, 1];
  return [1, 0, 0, 0, 1, 0, 0, 0, 1];
}
