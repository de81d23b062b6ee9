import { layOut } from '../../layout/document.ts';
import type { Block, SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { Place } from '../../model/place.ts';
import { MEDIA } from '../media-types.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { type ScannedPage, scanPage } from './page.ts';
import { decode } from './pixels/decode.ts';
import { ppOcr } from './recognise/pp-ocr.ts';
import type { Recogniser } from './recognise/recogniser.ts';
import { tesseract } from './recognise/tesseract.ts';
import { readAgain } from './second.ts';

const first = ppOcr();

/** Reads pictures of forms: a page a picture, several in a TIFF. */
export const scanReader: Reader = {
  id: 'scan',
  mediaTypes: [MEDIA.png, MEDIA.jpeg, MEDIA.tiff, MEDIA.webp, MEDIA.bmp],
  read: async (input) => readDocument(input),
};

const LONG_SIDE = Number(process.env.LONG ?? 2600);

async function readDocument(input: ReaderInput): Promise<SourceDocument> {
  const second = tesseract();
  try {
    return await readPages(input, second);
  } finally {
    await second.close();
  }
}

async function readPages(input: ReaderInput, second: Recogniser): Promise<SourceDocument> {
  const pages: ScannedPage[] = [];
  let count = 1;
  for (let number = 1; number <= count; number++) {
    const decoded = await decode(input.bytes, number - 1, LONG_SIDE);
    count = decoded.pages;
    const { width, height } = decoded.picture;
    const scale = 841.89 / Math.max(width, height);
    const image = { picture: decoded.picture, number, width: width * scale, height: height * scale };
    pages.push(await scanPage(image, first));
  }
  const { words, blocks } = layOut(pages.map(({ layout }) => layout));
  if (blocks.length === 0) throw new Fault('no-text');
  const settled = process.env.NOSECOND ? blocks : await readAgain(blocks, pages, second);
  return {
    path: input.path,
    mediaType: input.mediaType,
    reader: 'scan',
    pages: pages.map(({ layout: { number, width, height } }, i) => ({
      number,
      width,
      height,
      words: words[i] ?? [],
    })),
    blocks: settled.map((block) => shownBlock(block, pages)),
    notes: [],
  };
}

function shownBlock(block: Block, pages: readonly ScannedPage[]): Block {
  const shown = (places: readonly Place[]): Place[] =>
    places.map((place) => {
      const page = pages.find(({ layout }) => layout.number === place.page);
      return page && place.box ? { ...place, box: page.toShown(place.box) } : place;
    });
  if (block.kind === 'paragraph') return { ...block, places: shown(block.places) };
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, places: shown(cell.places) })) };
}
