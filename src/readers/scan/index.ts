import { Fault } from '../../model/fault.ts';
import { MEDIA } from '../media-types.ts';
import type { Reader } from '../reader.ts';
import type { PageImage, ShownPage } from './page.ts';
import { picturesOf, readPictures } from './pictures.ts';
import { composePicture, type PlacedBitmap } from './pixels/compose.ts';
import { reduced } from './pixels/decode.ts';
import { recognition } from './recognition.ts';

export type { PageImage, ScannedPage } from './page.ts';
export { picturesOf, type ReadPictures, readPictures } from './pictures.ts';
export { isBlank } from './pixels/blank.ts';
export type { Bitmap, PlacedBitmap } from './pixels/compose.ts';
export { type Recognition, recognition, shownPages } from './recognition.ts';

/** Reads pictures of forms: scanned, photographed or faxed, a page a picture, several in a TIFF. */
export const scanReader: Reader = {
  id: 'scan',
  mediaTypes: [MEDIA.png, MEDIA.jpeg, MEDIA.tiff, MEDIA.webp, MEDIA.bmp],
  async read({ path, bytes, mediaType, options }) {
    if (options.ocr === 'never') throw new Fault('no-text');
    const read = await readPictures(picturesOf(bytes, mediaType), recognition);
    return { path, mediaType, reader: 'scan', ...read, notes: [] };
  },
};

/** A page as the images on it show it. Throws the Fault `too-large`. */
export async function pageImageOf(images: readonly PlacedBitmap[], page: ShownPage): Promise<PageImage> {
  return { ...page, picture: await reduced(composePicture(images, page)) };
}
