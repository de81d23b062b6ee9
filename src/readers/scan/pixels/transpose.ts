import { type Ink, inkFrom } from './image.ts';

/** The picture mirrored at its diagonal: rows become columns. */
export function transpose({ width, height, bits }: Ink): Ink {
  const out = new Uint8Array(bits.length);
  let i = inkFrom(bits, 0);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (; i < row + width; i = inkFrom(bits, i + 1)) out[(i - row) * height + y] = 1;
  }
  return { width: height, height: width, bits: out };
}
