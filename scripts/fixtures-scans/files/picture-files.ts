import type { Grey, Picture } from '../../../src/readers/scan/pixels/image.ts';
import { toSharp } from '../bridge.ts';

/** A PNG file of 4 greys, as small as it gets. */
export const png = (page: Picture, dpi: number): Promise<Uint8Array> =>
  toSharp(page)
    .png({ palette: true, colours: 4, dither: 0, effort: 10, compressionLevel: 9 })
    .withDensity(dpi)
    .toBuffer();

/** A JPEG file; in grey where the picture is. */
export function jpeg(page: Picture, dpi: number, quality: number): Promise<Uint8Array> {
  const image = toSharp(page);
  const spaced = 'rgb' in page ? image : image.toColourspace('b-w');
  return spaced.jpeg({ quality }).withDensity(dpi).toBuffer();
}

export const webp = (page: Grey): Promise<Uint8Array> => toSharp(page).webp({ quality: 30 }).toBuffer();
