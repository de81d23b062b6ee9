import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';

/** Black and white only. */
export const bilevel = ({ width, height, data }: Grey, threshold: number): Grey => ({
  width,
  height,
  data: data.map((value) => (value < threshold ? 0 : 255)),
});

/** Specks and lost dots, so many in a million pixels, as a telephone line and a dusty glass leave them. */
export function speckled({ width, height, data }: Grey, perMillion: number, draw: Random): Grey {
  const out = Uint8Array.from(data);
  const count = Math.round((width * height * perMillion) / 1e6);
  for (let i = 0; i < count; i++) {
    const at = draw.below(width * height);
    const value = 255 - (out[at] ?? 0);
    out[at] = value;
    if (draw.chance(40)) out[at + 1] = value;
  }
  return { width, height, data: out };
}
