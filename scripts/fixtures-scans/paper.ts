import type { Box } from '../../src/model/geometry.ts';
import type { Grey, Picture } from '../../src/readers/scan/pixels/image.ts';
import type { Random } from '../fixtures/random.ts';
import { bilevel, speckled } from './damage/bilevel.ts';
import { resampled, skewed, softened, turned } from './damage/geometry.ts';
import { faded, unevenLight } from './damage/light.ts';
import { grain } from './damage/noise.ts';
import { photograph } from './damage/photograph.ts';
import { sealed } from './damage/seal.ts';
import { PRINT_DPI, type PrintedPage } from './print.ts';

/** What becomes of a printed page before it is a file. */
export type Treat = (page: PrintedPage, draw: Random) => Promise<Picture>;

/** From −most to most degrees, in steps of a tenth, never 0. */
const askew = (most: number, draw: Random): number => (draw.chance(50) ? 1 : -1) * (0.1 + draw.below(most * 10) / 10);

/** The page as printed, at a resolution. */
export const plain = (page: PrintedPage, dpi: number): Promise<Grey> => resampled(page.picture, PRINT_DPI, dpi);

/** A good scanner's picture, at 300 dpi. */
export const clean: Treat = (page) => softened(page.picture, 0.5);

/** 200 dpi in colour, with a seal over one of the numbers. */
export const withSeal: Treat = async (page, draw) => {
  const dpi = 200;
  const number = page.numbers[draw.below(Math.max(1, page.numbers.length))];
  const { x1, y1 } = number?.box ?? { x1: page.width * 0.6, y1: page.height * 0.3 };
  const [x, y] = [(x1 * dpi) / 72, (y1 * dpi) / 72];
  const stamped = await sealed(await plain(page, dpi), { x, y, dpi, name: '霁州市某某局专用章' }, draw);
  return grain(await skewed(stamped, askew(1.5, draw)), 4, draw);
};

/** 150 dpi, pale, unevenly lit, grainy. */
export const poorCopy: Treat = async (page, draw) => {
  const grey = faded(await softened(await plain(page, 150), 0.5), 95, 185);
  return grain(await skewed(unevenLight(grey, 0.7, draw), askew(0.8, draw)), 4, draw);
};

/** 120 dpi, a little grainy. */
export const low: Treat = async (page, draw) => grain(faded(await plain(page, 120), 40, 235), 3, draw);

/** 200 dpi, laid on its side or its head. */
export const laid =
  (degrees: number): Treat =>
  async (page, draw) =>
    turned(await skewed(await plain(page, 200), askew(0.5, draw)), degrees);

/** A telephone's picture of the page on a desk. */
export const photographed: Treat = async (page, draw) =>
  grain(photograph(await softened(page.picture, 1.1), page.height > page.width ? 2300 : 1700, draw), 3, draw);

/** An ordinary office scan in grey, 200 dpi. */
export const officeScan: Treat = async (page, draw) =>
  grain(await skewed(await plain(page, 200), askew(0.5, draw)), 1, draw);

/** Lighter than this, from 0 to 255, a fax machine sees no ink: thin strokes stay whole. */
const INK = 195;

/** Black and white, a little askew, with specks. */
export async function blackAndWhite(page: PrintedPage, dpi: number, draw: Random): Promise<Grey> {
  const grey = await skewed(await softened(await plain(page, dpi), 0.6), askew(0.6, draw));
  if (!('data' in grey)) throw new Error('a page in colour');
  return speckled(bilevel(grey, INK), 60, draw);
}

/** A box in points, in pixels, with a little room. */
export function inPixels({ x0, y0, x1, y1 }: Box, dpi: number): Box {
  const scale = dpi / 72;
  return { x0: x0 * scale - 2, y0: y0 * scale - 1, x1: x1 * scale + 2, y1: y1 * scale + 1 };
}
