import { layOut } from '../../layout/document.ts';
import type { Block, Page } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { PageImage, ScannedPage } from './page.ts';
import { isBlank } from './pixels/blank.ts';
import { decodePages } from './pixels/decode.ts';
import { type Recognition, shownPages } from './recognition.ts';

export interface ReadPictures {
  readonly pages: readonly Page[];
  /** Paragraphs and tables in reading order, tables that run over pictures joined. */
  readonly blocks: readonly Block[];
}

/** The pages of a picture file. Throws the Faults of `decodePages`. */
export async function* picturesOf(bytes: Uint8Array, mediaType: string, from = 1): AsyncGenerator<PageImage> {
  let number = from;
  for await (const { picture, width, height } of decodePages(bytes, mediaType)) {
    yield { picture, number, width, height };
    number += 1;
  }
}

/**
 * Reads pictures as the pages of one document. Throws the Faults `blank-picture` where nothing was decoded of any, and
 * `no-text` where none holds text.
 */
export async function readPictures(images: AsyncIterable<PageImage>, recognition: Recognition): Promise<ReadPictures> {
  const pages: ScannedPage[] = [];
  let isEmpty = true;
  for await (const image of images) {
    isEmpty &&= isBlank(image.picture);
    pages.push(...(await recognition.pages(image)));
  }
  if (isEmpty) throw new Fault('blank-picture');
  if (pages.every(({ lines }) => lines.length === 0)) throw new Fault('no-text');
  const { words, blocks } = layOut(pages.map(({ layout }) => layout));
  return { pages: shownPages(pages, words), blocks: await recognition.settle(blocks, pages) };
}
