import { type Grey, type Ink, mapped } from './image.ts';

/** Darker than this is ink, in a picture whose light has been evened out. */
export const INK = 165;
const IS_INK = Uint8Array.from({ length: 256 }, (_, value) => (value < INK ? 1 : 0));

/** Tells ink from paper in a picture whose light has been evened out. */
export function inkOf({ width, height, data }: Grey): Ink {
  return { width, height, bits: mapped(data, IS_INK) };
}
