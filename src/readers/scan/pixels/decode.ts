import sharp from 'sharp';
import type { Picture } from './image.ts';
export async function decode(
  bytes: Uint8Array,
  page: number,
  longSide: number,
): Promise<{ picture: Picture; density: number | undefined; pages: number; width: number; height: number }> {
  const image = sharp(bytes, { page, limitInputPixels: 120_000_000 }).autoOrient();
  const meta = await image.metadata();
  const { data, info } = await image
    .flatten({ background: 'white' })
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return {
    picture: channels === 1 ? { width, height, data } : { width, height, rgb: data },
    density: meta.density,
    pages: meta.pages ?? 1,
    width: meta.width,
    height: meta.height,
  };
}
