import type { Grey } from '../pixels/image.ts';
import type { Projection } from './projection.ts';

const WHITE = 255;

/**
 * A picture drawn anew, `width` × `height`: `toSource` says for each of its points where it stands in the given one.
 * What lies outside of that is white. Values between pixels are weighed from the four around.
 */
export function warp({ width: w, height: h, data }: Grey, toSource: Projection, width: number, height: number): Grey {
  const out = new Uint8Array(width * height).fill(WHITE);
  const [a, b, c, d, e, f, g, p, i] = toSource;
  const isFlat = g === 0 && p === 0 && i === 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const k = isFlat ? 1 : 1 / (g * x + p * y + i);
      const sx = (a * x + b * y + c) * k;
      const sy = (d * x + e * y + f) * k;
      if (sx < 0 || sy < 0 || sx >= w - 1 || sy >= h - 1) continue;
      const x0 = Math.floor(sx);
      const y0 = Math.floor(sy);
      const at = y0 * w + x0;
      const upper = data[at] ?? 0;
      const upperRight = data[at + 1] ?? 0;
      const lower = data[at + w] ?? 0;
      const lowerRight = data[at + w + 1] ?? 0;
      if ((upper & upperRight & lower & lowerRight) === WHITE) continue;
      const fx = sx - x0;
      const fy = sy - y0;
      const top = upper * (1 - fx) + upperRight * fx;
      const bottom = lower * (1 - fx) + lowerRight * fx;
      out[y * width + x] = top * (1 - fy) + bottom * fy + 0.5;
    }
  }
  return { width, height, data: out };
}
