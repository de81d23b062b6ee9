import sharp from 'sharp';
import type { Grey, Picture } from '../../../src/readers/scan/pixels/image.ts';
import { toGrey, toSame, toSharp } from '../bridge.ts';

/** The page at another resolution. */
export const resampled = (page: Grey, from: number, to: number): Promise<Grey> =>
  toGrey(toSharp(page).resize({ width: Math.round((page.width * to) / from) }));

/** The page laid askew on the glass, clockwise, in degrees; what falls over the edge is lost. */
export async function skewed(page: Picture, degrees: number): Promise<Picture> {
  const { width, height } = page;
  const turned = await toSame(page, toSharp(page).rotate(degrees, { background: 'white' }));
  const left = Math.round((turned.width - width) / 2);
  const top = Math.round((turned.height - height) / 2);
  return toSame(page, toSharp(turned).extract({ left, top, width, height }));
}

/** The page laid on its side or its head: 90, 180 or 270 degrees, clockwise. */
export const turned = (page: Picture, degrees: number): Promise<Picture> => toSame(page, toSharp(page).rotate(degrees));

/** Lens and paper make edges soft: a blur of so many pixels. */
export const softened = (page: Grey, pixels: number): Promise<Grey> => toGrey(toSharp(page).blur(pixels));

/** Two pages side by side, as an open folder lies on the glass; a last page that is alone has an empty one beside it. */
export async function sideBySide(left: Grey, right: Grey | undefined): Promise<Grey> {
  const { width, height } = left;
  const canvas = { create: { width: 2 * width, height, channels: 3 as const, background: 'white' } };
  const parts = [left, ...(right ? [right] : [])].map(async (page, i) => ({
    input: await toSharp(page).png().toBuffer(),
    left: i * width,
    top: 0,
  }));
  return toGrey(sharp(canvas).composite(await Promise.all(parts)));
}
