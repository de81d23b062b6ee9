import type { Block, Page, Word } from '../../model/document.ts';
import type { Box } from '../../model/geometry.ts';
import type { Place } from '../../model/place.ts';
import { type PageImage, type ScannedPage, scanPicture } from './page.ts';
import { withoutPenMarks } from './pen-marks.ts';
import { readQuantities } from './quantities.ts';
import { ppOcr } from './recognise/pp-ocr.ts';
import { tesseract } from './recognise/tesseract.ts';
import { readAgain } from './second.ts';

/** Recognition of a document: of its pages first, then of its cells, once the layout is known. */
export interface Recognition {
  /** Reads a picture of a page, or of two side by side. The layout is that of pages made straight. */
  pages(image: PageImage): Promise<ScannedPage[]>;
  /** Has numbers and what was unsure read a second time, and tells how far each cell is to be trusted; places are on the page as shown. */
  settle(blocks: readonly Block[], pages: readonly ScannedPage[]): Promise<Block[]>;
}

/** Each is loaded with the first line that it reads, and kept for as long as the process lives. */
const first = ppOcr();
const second = tesseract();

export const recognition: Recognition = {
  pages: (image) => scanPicture(image, first),
  async settle(blocks, pages) {
    const settled = await readQuantities(await readAgain(blocks, pages, second), pages, second);
    return withoutPenMarks(settled).map((block) => shownBlock(block, pages));
  },
};

/** Pages as documents hold them, from the words of each in the order given: two that one picture shows are one page. */
export function shownPages(pages: readonly ScannedPage[], words: readonly (readonly Word[])[]): Page[] {
  const shown = pages.map(({ toShown }, i) =>
    (words[i] ?? []).map((word) => ({ ...word, box: rounded(toShown(word.box)) })),
  );
  const byNumber = Map.groupBy(pages.keys(), (i) => pages[i]?.shown.number);
  return [...byNumber.values()].flatMap((parts) => {
    const page = pages[parts[0] ?? 0];
    return page ? [{ ...page.shown, words: parts.flatMap((i) => shown[i] ?? []) }] : [];
  });
}

function shownBlock(block: Block, pages: readonly ScannedPage[]): Block {
  const shown = (places: readonly Place[]): Place[] =>
    places.map((place) => {
      const page = pages.find(({ layout }) => layout.number === place.page);
      return page && place.box ? { ...place, page: page.shown.number, box: rounded(page.toShown(place.box)) } : place;
    });
  if (block.kind === 'paragraph') return { ...block, places: shown(block.places) };
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, places: shown(cell.places) })) };
}

/** To hundredths of a point, as everywhere. */
function rounded({ x0, y0, x1, y1 }: Box): Box {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { x0: round(x0), y0: round(y0), x1: round(x1), y1: round(y1) };
}
