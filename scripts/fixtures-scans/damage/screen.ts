import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import { mapGrey } from '../bridge.ts';

/** A printed screen under the scanner's own: a slow beat of light and dark over the page, of so many grey levels. */
export const moire = (page: Grey, levels: number): Grey =>
  mapGrey(page, (old, x, y) => old - levels * (1 + Math.sin(x / 2.3 + y / 7.1) * Math.sin(y / 2.6 - x / 9.7)));
