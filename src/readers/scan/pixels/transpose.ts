import type { Ink } from './image.ts';

/** Pixels are moved in squares of this size, that reading and writing both stay within the processor's cache. */
const SQUARE = 64;

/** The picture mirrored at its diagonal: rows become columns. */
export function transpose({ width, height, bits }: Ink): Ink {
  const out = new Uint8Array(bits.length);
  for (let top = 0; top < height; top += SQUARE) {
    const bottom = Math.min(height, top + SQUARE);
    for (let left = 0; left < width; left += SQUARE) {
      const right = Math.min(width, left + SQUARE);
      for (let x = left; x < right; x++) {
        for (let y = top; y < bottom; y++) out[x * height + y] = bits[y * width + x] ?? 0;
      }
    }
  }
  return { width: height, height: width, bits: out };
}
