import type { Box } from '../../model/geometry.ts';
import type { PageCrop, PagePicture } from '../../model/picture.ts';
import type { PageImage } from './page.ts';
import type { Picture } from './pixels/image.ts';
import { loadSharp } from './pixels/load-sharp.ts';

const QUALITY = 80;
const CROP_QUALITY = 55;
/** Pixels to the point of a crop: 150 dpi. */
const CROP_SCALE = 150 / 72;

async function open(picture: Picture) {
  const sharp = await loadSharp();
  const { width, height } = picture;
  const [data, channels] = 'rgb' in picture ? ([picture.rgb, 3] as const) : ([picture.data, 1] as const);
  return sharp(data, { raw: { width, height, channels } });
}

/** A page for people to look at. */
export async function pictureOf({ number, picture }: PageImage): Promise<PagePicture> {
  const jpeg = await (await open(picture)).jpeg({ quality: QUALITY }).toBuffer();
  return { page: number, mediaType: 'image/jpeg', bytes: jpeg };
}

const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** What a page shows within a box in points, as small as it can still be read; undefined where the box lies outside. */
export async function cropOf({ picture, width, height }: PageImage, box: Box): Promise<PageCrop | undefined> {
  const [x, y] = [picture.width / width, picture.height / height];
  const left = within(0, Math.floor(box.x0 * x), picture.width);
  const top = within(0, Math.floor(box.y0 * y), picture.height);
  const right = within(left, Math.ceil(box.x1 * x), picture.width);
  const bottom = within(top, Math.ceil(box.y1 * y), picture.height);
  const size = { width: right - left, height: bottom - top };
  if (size.width === 0 || size.height === 0) return undefined;
  const pixels = Math.max(1, Math.round((size.width / x) * CROP_SCALE));
  const cut = (await open(picture)).extract({ left, top, ...size });
  const jpeg = await cut.resize({ width: pixels, withoutEnlargement: true }).jpeg({ quality: CROP_QUALITY }).toBuffer();
  const shown = { x0: left / x, y0: top / y, x1: right / x, y1: bottom / y };
  return { box: shown, mediaType: 'image/jpeg', bytes: jpeg };
}
