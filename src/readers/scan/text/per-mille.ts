import type { Ink, PixelBox } from '../pixels/image.ts';
import { bandsOf, rowProfile } from './bands.ts';
import { countHoles } from './holes.ts';

/** What stands at the end of ink that was read as `%`, or as `%` and a nought. */
export type PercentTail = 'none' | 'ring' | 'stop';

/** In parts of the usual size: a `%` alone is narrower than this; the last ring of `‰` and a full stop are as wide as this. */
const ALONE = 1.12;
const TAIL = 0.26;
/** A ring of `‰` is half as high as the whole, a full stop a third. */
const RING = 0.44;

/** What ink shuts in where `‰` stands, also in fonts in which that is hardly wider than a figure. */
const HOLES = 3;

/** Whether ink read as `%` ends with a third ring, which makes it `‰`, or with a full stop that recognisers leave out. */
export function tailOfPercent(ink: Ink, box: PixelBox, size: number): PercentTail {
  if (countHoles(ink, box) === HOLES) return 'ring';
  if (box.x1 - box.x0 <= ALONE * size) return 'none';
  const tail = heightOf(ink, { ...box, x0: Math.round(box.x1 - TAIL * size) });
  return tail >= RING * heightOf(ink, box) ? 'ring' : 'stop';
}

function heightOf(ink: Ink, box: PixelBox): number {
  const rows = bandsOf(rowProfile(ink, box));
  return (rows.at(-1)?.to ?? 0) - (rows[0]?.from ?? 0);
}
