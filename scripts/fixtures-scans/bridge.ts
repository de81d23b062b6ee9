import sharp, { type Sharp } from 'sharp';
import type { Colour, Grey, Picture } from '../../src/readers/scan/pixels/image.ts';

/** A picture for sharp to work on. */
export function toSharp(picture: Picture): Sharp {
  const { width, height } = picture;
  return 'rgb' in picture
    ? sharp(picture.rgb, { raw: { width, height, channels: 3 } })
    : sharp(picture.data, { raw: { width, height, channels: 1 } });
}

/** What sharp made, in grey. */
export async function toGrey(image: Sharp): Promise<Grey> {
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** What sharp made, in colour. */
export async function toColour(image: Sharp): Promise<Colour> {
  const { data, info } = await image.toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}

/** What sharp made of a picture, in grey or in colour as that one is. */
export const toSame = (like: Picture, image: Sharp): Promise<Picture> =>
  'rgb' in like ? toColour(image) : toGrey(image);

/** A grey picture with another value for each pixel. */
export function mapGrey({ width, height, data }: Grey, value: (old: number, x: number, y: number) => number): Grey {
  const out = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[y * width + x] = value(data[y * width + x] ?? 0, x, y);
  }
  return { width, height, data: new Uint8Array(out.buffer) };
}
