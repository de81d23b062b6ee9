import type { Block, Page, Word } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { type PageImage, type ScannedPage, scanPage } from './page.ts';
import { ppOcr } from './recognise/pp-ocr.ts';
import { tesseract } from './recognise/tesseract.ts';
import { readAgain } from './second.ts';

/** Recognition at work on one document: its pages first, then its cells, once the layout is known. */
export interface Recognition {
  /** Reads a picture of a page. Its layout is that of the page made straight. */
  page(image: PageImage): Promise<ScannedPage>;
  /** Has numbers and what was unsure read a second time, and tells how far each cell is to be trusted; places are on the page as shown. */
  settle(blocks: readonly Block[], pages: readonly ScannedPage[]): Promise<Block[]>;
}

/** Loaded with the first page that is read, and kept for as long as the process lives. */
const first = ppOcr();

/** Does some work that needs recognition; what the second recogniser learnt from one document is forgotten before the next. */
export async function withRecognition<T>(work: (recognition: Recognition) => Promise<T>): Promise<T> {
  const second = tesseract();
  try {
    return await work({
      page: (image) => scanPage(image, first),
      settle: async (blocks, pages) => {
        const settled = await readAgain(blocks, pages, second);
        return settled.map((block) => shownBlock(block, pages));
      },
    });
  } finally {
    await second.close();
  }
}

/** A page as documents hold it, its words where they are shown. */
export function shownPage({ image, toShown }: ScannedPage, words: readonly Word[]): Page {
  const { number, width, height } = image;
  return { number, width, height, words: words.map((word) => ({ ...word, box: toShown(word.box) })) };
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
