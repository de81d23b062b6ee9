import type { Ink, PixelBox } from '../pixels/image.ts';

/** Rows of ink that follow each other without a break, within a region. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** How many ink pixels each row of a region has. */
export function rowProfile({ width, bits }: Ink, { x0, y0, x1, y1 }: PixelBox): Uint32Array {
  const profile = new Uint32Array(y1 - y0);
  for (let y = y0; y < y1; y++) {
    let count = 0;
    for (let i = y * width + x0; i < y * width + x1; i++) count += bits[i] ?? 0;
    profile[y - y0] = count;
  }
  return profile;
}

/** How many ink pixels each column of a region has. */
export function columnProfile({ width, bits }: Ink, { x0, y0, x1, y1 }: PixelBox): Uint32Array {
  const profile = new Uint32Array(x1 - x0);
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) profile[x - x0] = (profile[x - x0] ?? 0) + (bits[y * width + x] ?? 0);
  }
  return profile;
}

/** Where a profile is above zero. */
export function bandsOf(profile: Uint32Array): Band[] {
  const bands: Band[] = [];
  let from = -1;
  for (let i = 0; i <= profile.length; i++) {
    const inked = (profile[i] ?? 0) > 0;
    if (inked && from < 0) from = i;
    if (!inked && from >= 0) {
      bands.push({ from, to: i });
      from = -1;
    }
  }
  return bands;
}
