import type { Box } from '../model/geometry.ts';
import type { MarkupNode } from '../model/markup.ts';
import type { PageCrop, PagePicture } from '../model/picture.ts';
import { previewMarkup } from './docx/preview.ts';
import { decrypt } from './encrypted.ts';
import { MEDIA } from './media-types.ts';
import { isOle } from './ole.ts';
import { eachPicture } from './pdf/pictures.ts';
import type { ReadOptions } from './reader.ts';
import { type PageImage, picturesOf, scanReader } from './scan/index.ts';
import { cropOf, pictureOf } from './scan/preview.ts';

async function eachImage(
  bytes: Uint8Array,
  mediaType: string,
  options: ReadOptions,
  isWanted: (page: number) => boolean,
  visit: (image: PageImage) => Promise<void>,
): Promise<void> {
  if (mediaType === MEDIA.pdf) await eachPicture(bytes, options, isWanted, visit);
  if (!scanReader.mediaTypes.includes(mediaType)) return;
  for await (const image of picturesOf(bytes, mediaType)) if (isWanted(image.number)) await visit(image);
}

/**
 * The pages of a picture or a PDF file as people see them, the way up and in the proportions that places on them refer
 * to; none of other documents. Throws as reading the document does.
 */
export async function pagePictures(
  bytes: Uint8Array,
  mediaType: string,
  options: ReadOptions,
): Promise<readonly PagePicture[]> {
  const pictures: PagePicture[] = [];
  const add = async (image: PageImage) => {
    pictures.push(await pictureOf(image));
  };
  await eachImage(bytes, mediaType, options, () => true, add);
  return pictures;
}

/** A part of a page, in points. */
export interface Spot {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
}

/** What a document's pages show at some spots; undefined where there is no picture of the page. */
export async function pageCrops(
  bytes: Uint8Array,
  mediaType: string,
  spots: readonly Spot[],
  options: ReadOptions,
): Promise<readonly (PageCrop | undefined)[]> {
  const crops: (PageCrop | undefined)[] = spots.map(() => undefined);
  const isWanted = (number: number) => spots.some(({ page }) => page === number);
  const cut = async (image: PageImage) => {
    for (const [index, { page, box }] of spots.entries()) {
      if (page === image.number) crops[index] = await cropOf(image, box);
    }
  };
  await eachImage(bytes, mediaType, options, isWanted, cut);
  return crops;
}

/** A document without pages as another program lays it out; nothing for formats that only Heshu reads. */
export async function markupPreview(
  bytes: Uint8Array,
  mediaType: string,
  { password }: ReadOptions,
): Promise<readonly MarkupNode[]> {
  if (mediaType !== MEDIA.docx) return [];
  return previewMarkup(isOle(bytes) ? await decrypt(bytes, password) : bytes);
}
