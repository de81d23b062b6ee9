import { type Ink, inkFrom } from './image.ts';

/** Ink without specks: pixels that at most one other of the eight around them joins. */
export function despeckle({ width, height, bits }: Ink): Ink {
  const out = bits.slice();
  const end = (height - 1) * width;
  for (let i = inkFrom(bits, width); i < end; i = inkFrom(bits, i + 1)) {
    const x = i % width;
    if (x > 0 && x + 1 < width && inkAround(bits, i, width) <= 1) out[i] = 0;
  }
  return { width, height, bits: out };
}

function inkAround(bits: Uint8Array, i: number, width: number): number {
  const above = (bits[i - width - 1] ?? 0) + (bits[i - width] ?? 0) + (bits[i - width + 1] ?? 0);
  const below = (bits[i + width - 1] ?? 0) + (bits[i + width] ?? 0) + (bits[i + width + 1] ?? 0);
  return above + (bits[i - 1] ?? 0) + (bits[i + 1] ?? 0) + below;
}
