import type { Grey } from '../../../src/readers/scan/pixels/image.ts';

/** Darker than this is ink. */
const INK = 128;
/** Share of the page's height that a line of a table fills at least. */
const LONG = 0.15;

/** The page as it was laid too far over the edge of the glass: the left border of its table is lost, with what is left of it. */
export function overTheEdge({ width, height, data }: Grey): Grey {
  const inked = (x: number): number => {
    let count = 0;
    for (let y = 0; y < height; y++) if ((data[y * width + x] ?? 255) < INK) count++;
    return count;
  };
  let from = 0;
  while (from < width / 4 && inked(from) < LONG * height) from++;
  while (from < width / 4 && inked(from) >= LONG * height) from++;
  from = from < width / 4 ? from + 2 : 0;
  const out = new Uint8Array((width - from) * height);
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width + from, (y + 1) * width), y * (width - from));
  return { width: width - from, height, data: out };
}
