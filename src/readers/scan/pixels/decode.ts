import type { Sharp } from 'sharp';
import { Fault } from '../../../model/fault.ts';
import { MEDIA } from '../../media-types.ts';
import { readBmp } from './bmp.ts';
import type { Picture } from './image.ts';
import { loadSharp, type SharpFactory } from './load-sharp.ts';
import { withoutColour } from './without-colour.ts';

/** Larger pictures are not decoded: an A4 page at 1,200 dpi has 140 million pixels. */
export const MOST_PIXELS = 150_000_000;
/** More pages than any form has, even in a file of a whole office. */
const MOST_PAGES = 500;
/** Pages are read at this many pixels on the long side at most: some 220 dpi on A4. */
const LONG_SIDE = 2600;
/** The long side of A4, in points: the size of a picture that does not say, or not believably, how large it is. */
const A4 = 841.89;
const BELIEVED = { least: 90, most: 700 };
const LARGEST = 2400;

export interface DecodedPage {
  readonly picture: Picture;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

interface Source {
  open(page: number): Sharp;
}

/** The pages of a picture file, one after the other. Throws the Faults `broken-file`, `too-large` and `no-recogniser`. */
export async function* decodePages(bytes: Uint8Array, mediaType: string): AsyncGenerator<DecodedPage> {
  const sharp = await loadSharp();
  const source = mediaType === MEDIA.bmp ? fromBmp(sharp, bytes) : fromFile(sharp, bytes);
  const { pages = 1 } = await guarded(() => source.open(0).metadata());
  if (pages > MOST_PAGES) throw new Fault('too-large', { limit: `${MOST_PAGES} pages` });
  for (let page = 0; page < pages; page++) yield await guarded(() => decodePage(source.open(page)));
}

function fromFile(sharp: SharpFactory, bytes: Uint8Array): Source {
  return { open: (page) => sharp(bytes, { page, limitInputPixels: MOST_PIXELS, failOn: 'error' }) };
}

function fromBmp(sharp: SharpFactory, bytes: Uint8Array): Source {
  const { width, height, rgb } = readBmp(bytes, MOST_PIXELS);
  return { open: () => sharp(rgb, { raw: { width, height, channels: 3 } }) };
}

async function decodePage(image: Sharp): Promise<DecodedPage> {
  const { density, space, width: across, height: down } = await image.metadata();
  const isGrey = space === 'b-w' || space === 'grey16';
  const upright = image.autoOrient().flatten({ background: 'white' });
  const resized = upright.resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true });
  const coloured = isGrey ? resized.toColourspace('b-w') : resized.toColourspace('srgb');
  const { data, info } = await coloured.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const picture = channels === 1 ? { width, height, data } : withoutColour({ width, height, rgb: data });
  const scale = longSide(Math.max(across, down), density) / Math.max(width, height);
  return { picture, width: width * scale, height: height * scale };
}

/** A picture of no more pixels than are read. */
export async function reduced(picture: Picture): Promise<Picture> {
  const { width, height } = picture;
  const ratio = LONG_SIDE / Math.max(width, height);
  if (ratio >= 1) return picture;
  const sharp = await loadSharp();
  const [pixels, channels] = 'rgb' in picture ? ([picture.rgb, 3] as const) : ([picture.data, 1] as const);
  const image = sharp(pixels, { raw: { width, height, channels } }).resize({
    width: Math.max(1, Math.round(width * ratio)),
    height: Math.max(1, Math.round(height * ratio)),
    fit: 'fill',
  });
  const { data, info } = await (channels === 1 ? image.toColourspace('b-w') : image)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const size = { width: info.width, height: info.height };
  return channels === 1 ? { ...size, data } : { ...size, rgb: data };
}

/** In points. */
function longSide(pixels: number, density: number | undefined): number {
  if (density === undefined || density < BELIEVED.least || density > BELIEVED.most) return A4;
  const stated = (pixels / density) * 72;
  return stated > A4 / 4 && stated <= LARGEST ? stated : A4;
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (/pixel limit/iu.test(reason)) throw new Fault('too-large', { limit: `${MOST_PIXELS} px` }, error);
    throw new Fault('broken-file', { reason }, error);
  }
}
