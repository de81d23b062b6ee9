import type { Ink, PixelBox } from '../pixels/image.ts';
import { bandsOf, rowProfile } from './bands.ts';
import { holesIn } from './holes.ts';

/** What stands at the end of ink that was read as `%`, or as `%` and a nought. */
export type PercentTail = 'none' | 'ring' | 'stop';

/** In parts of the usual size: a `%` alone is narrower than this; the last ring of `‰` and a full stop are as wide as this. */
const ALONE = 1.12;
const TAIL = 0.26;
/** How far apart in height, in parts of the whole, and how unlike in size the lower rings of `‰` may be. */
const LEVEL = 0.1;
const ALIKE = 2;
/** A ring of `‰` is half as high as the whole, a full stop a third. */
const RING = 0.44;

/** Whether ink read as `%` ends with a third ring, which makes it `‰`, or with a full stop that recognisers leave out. */
export function tailOfPercent(ink: Ink, box: PixelBox, size: number): PercentTail {
  if (hasThreeRings(ink, box)) return 'ring';
  if (box.x1 - box.x0 <= ALONE * size) return 'none';
  const tail = heightOf(ink, { ...box, x0: Math.round(box.x1 - TAIL * size) });
  return tail >= RING * heightOf(ink, box) ? 'ring' : 'stop';
}

/** Whether a ring above is followed by two alike below, in fonts in which `‰` is hardly wider than a figure as well. */
function hasThreeRings(ink: Ink, box: PixelBox): boolean {
  const [above, first, last, more] = holesIn(ink, box);
  if (!above || !first || !last || more) return false;
  const height = box.y1 - box.y0;
  const isLevel = Math.abs(first.y - last.y) <= LEVEL * height && first.y - above.y >= height / 5;
  return isLevel && Math.max(first.size, last.size) <= ALIKE * Math.min(first.size, last.size);
}

function heightOf(ink: Ink, box: PixelBox): number {
  const rows = bandsOf(rowProfile(ink, box));
  return (rows.at(-1)?.to ?? 0) - (rows[0]?.from ?? 0);
}
