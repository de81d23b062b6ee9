import type { Grey, PixelBox } from '../pixels/image.ts';

/** Darker than this is perhaps the edge of a small mark. */
const FAINT = 205;
/** How far beyond the ink a mark may stand, in parts of the usual size. */
const REACH = 0.9;

/** A line's box, made longer where a mark too pale to count as ink begins or ends the line (a full stop at low resolution). */
export function withFaintEnds(grey: Grey, box: PixelBox, region: PixelBox, size: number): PixelBox {
  const reach = Math.round(REACH * size);
  let [x0, x1] = [box.x0, box.x1];
  for (let x = box.x0 - 1; x >= Math.max(region.x0, box.x0 - reach); x--) if (isFaint(grey, x, box)) x0 = x;
  for (let x = box.x1; x < Math.min(region.x1, box.x1 + reach); x++) if (isFaint(grey, x, box)) x1 = x + 1;
  return { ...box, x0, x1 };
}

function isFaint({ width, data }: Grey, x: number, { y0, y1 }: PixelBox): boolean {
  let dark = 0;
  for (let y = y0; y < y1; y++) if ((data[y * width + x] ?? 255) < FAINT) dark++;
  return dark >= 2;
}
