import { layOut } from '../../layout/document.ts';
import type { SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import { MEDIA } from '../media-types.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import type { ScannedPage } from './page.ts';
import { decodePages } from './pixels/decode.ts';
import { type Recognition, shownPage, withRecognition } from './recognition.ts';

export type { PageImage, ScannedPage } from './page.ts';
export type { Picture } from './pixels/image.ts';
export { type Recognition, shownPage, withRecognition } from './recognition.ts';

/** Reads pictures of forms: scanned, photographed or faxed, a page a picture, several in a TIFF. */
export const scanReader: Reader = {
  id: 'scan',
  mediaTypes: [MEDIA.png, MEDIA.jpeg, MEDIA.tiff, MEDIA.webp, MEDIA.bmp],
  read: (input) => withRecognition((recognition) => readPictures(input, recognition)),
};

async function readPictures(
  { path, bytes, mediaType }: ReaderInput,
  recognition: Recognition,
): Promise<SourceDocument> {
  const pages: ScannedPage[] = [];
  for await (const { picture, width, height } of decodePages(bytes, mediaType)) {
    pages.push(await recognition.page({ picture, number: pages.length + 1, width, height }));
  }
  if (pages.every(({ lines }) => lines.length === 0)) throw new Fault('no-text');
  const { words, blocks } = layOut(pages.map(({ layout }) => layout));
  return {
    path,
    mediaType,
    reader: 'scan',
    pages: pages.map((page, i) => shownPage(page, words[i] ?? [])),
    blocks: await recognition.settle(blocks, pages),
    notes: [],
  };
}
