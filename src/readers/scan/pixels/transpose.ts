import type { Ink } from './image.ts';

/** The picture mirrored at its diagonal: rows become columns. */
export function transpose({ width, height, bits }: Ink): Ink {
  const out = new Uint8Array(bits.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[x * height + y] = bits[y * width + x] ?? 0;
  }
  return { width: height, height: width, bits: out };
}
