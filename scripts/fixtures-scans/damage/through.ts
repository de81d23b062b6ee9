import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import { mapGrey } from '../bridge.ts';

/** Thin paper: what is printed on the other side shows through, mirrored, and takes this much light away, from 0 to 1. */
export function shownThrough(page: Grey, other: Grey, share: number): Grey {
  const { width, height } = page;
  return mapGrey(page, (old, x, y) => {
    const [ox, oy] = [Math.round(((width - 1 - x) * other.width) / width), Math.round((y * other.height) / height)];
    const behind = 255 - (other.data[oy * other.width + Math.min(other.width - 1, ox)] ?? 255);
    return Math.min(old, 255) * (1 - (share * behind) / 255);
  });
}
