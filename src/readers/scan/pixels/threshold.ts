import type { Grey, Ink } from './image.ts';

/** Darker than this is ink, in a picture whose light has been evened out. */
const INK = 165;

/** Tells ink from paper in a picture whose light has been evened out. */
export function inkOf({ width, height, data }: Grey): Ink {
  const bits = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) bits[i] = (data[i] ?? 255) < INK ? 1 : 0;
  return { width, height, bits };
}
