import type { Ink } from './image.ts';

/** Ink without specks: pixels that at most one other of the eight around them joins. */
export function despeckle({ width, height, bits }: Ink): Ink {
  const out = bits.slice();
  for (let y = 1; y + 1 < height; y++) {
    for (let i = y * width + 1; i < (y + 1) * width - 1; i++) {
      if (!bits[i]) continue;
      const around =
        (bits[i - width - 1] ?? 0) +
        (bits[i - width] ?? 0) +
        (bits[i - width + 1] ?? 0) +
        (bits[i - 1] ?? 0) +
        (bits[i + 1] ?? 0) +
        (bits[i + width - 1] ?? 0) +
        (bits[i + width] ?? 0) +
        (bits[i + width + 1] ?? 0);
      if (around <= 1) out[i] = 0;
    }
  }
  return { width, height, bits: out };
}
