import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import { blankGrey } from '../../../src/readers/scan/pixels/image.ts';
import { mapGrey } from '../bridge.ts';

/** How far from the spine the paper rises off the glass, in parts of the width; how much narrower it looks at the spine. */
const REACH = 0.16;
const NARROWER = 0.35;

/**
 * A page of a bound book: towards its left edge, where the spine is, it rises from the glass, so that its lines bend by
 * `bend` pixels, its letters become narrower, and a shadow falls.
 */
export function bentAtSpine(page: Grey, bend: number): Grey {
  const { width, height, data } = page;
  const out = blankGrey(width, height);
  const reach = REACH * width;
  const lost = NARROWER * reach;
  for (let x = 0; x < width; x++) {
    const rise = Math.exp(-x / reach);
    const from = Math.max(0, x - lost * rise * (1 - x / width));
    const left = Math.floor(from);
    const share = from - left;
    for (let y = 0; y < height; y++) {
      const up = Math.round(y - bend * rise ** 2 * (1 - (2 * y) / height));
      if (up < 0 || up >= height) continue;
      const at = up * width + left;
      out.data[y * width + x] = (data[at] ?? 255) * (1 - share) + (data[at + 1] ?? 255) * share;
    }
  }
  return mapGrey(out, (old, x) => old * (1 - 0.5 * Math.exp(-x / (0.35 * reach))));
}
