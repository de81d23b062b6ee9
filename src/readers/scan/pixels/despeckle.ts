import type { Ink } from './image.ts';

/** Ink without specks: pixels that at most one other of the eight around them joins. */
export function despeckle({ width, height, bits }: Ink): Ink {
  const out = bits.slice();
  for (let y = 1; y + 1 < height; y++) {
    const end = (y + 1) * width - 1;
    for (let i = y * width + 1; i < end; i++) {
      if (bits[i] && inkAround(bits, i, width) <= 1) out[i] = 0;
    }
  }
  return { width, height, bits: out };
}

function inkAround(bits: Uint8Array, i: number, width: number): number {
  const above = (bits[i - width - 1] ?? 0) + (bits[i - width] ?? 0) + (bits[i - width + 1] ?? 0);
  const below = (bits[i + width - 1] ?? 0) + (bits[i + width] ?? 0) + (bits[i + width + 1] ?? 0);
  return above + (bits[i - 1] ?? 0) + (bits[i + 1] ?? 0) + below;
}
