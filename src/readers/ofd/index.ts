import { layOut } from '../../layout/document.ts';
import type { LayoutPage } from '../../layout/page.ts';
import { piecesOf } from '../../layout/pieces.ts';
import type { PagePrimitives } from '../../layout/primitives.ts';
import { rulesOf } from '../../layout/rules.ts';
import type { ReadingNote, SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import { height, width } from '../../model/geometry.ts';
import { MEDIA } from '../media-types.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { openZip } from '../zip/index.ts';
import { readPages } from './document.ts';

/** A picture that takes as much of a page without text is a picture of that page. */
const PAGE_SHARE = 0.4;

function layoutPageOf(page: PagePrimitives): LayoutPage {
  const shown = page.glyphs.filter((glyph) => !glyph.hidden);
  const fills = page.fills.filter((fill) => fill.visible).map((fill) => fill.box);
  const { number, strokes } = page;
  const size = { width: page.width, height: page.height };
  return { number, ...size, pieces: piecesOf(page, shown), rules: rulesOf(strokes, page.fills), fills };
}

const isPicture = ({ glyphs, pictures, ...page }: PagePrimitives): boolean =>
  glyphs.length === 0 && pictures.some(({ box }) => width(box) * height(box) >= PAGE_SHARE * page.width * page.height);

async function read({ path, bytes, mediaType }: ReaderInput): Promise<SourceDocument> {
  const primitives = await readPages(await openZip(bytes));
  if (primitives.every((page) => page.glyphs.length === 0)) throw new Fault('no-text');
  const pictured = primitives.filter(isPicture).map((page) => page.number);
  const layoutPages = primitives.map(layoutPageOf);
  const { words, blocks } = layOut(layoutPages);
  const pages = layoutPages.map(({ number, ...page }, index) => ({
    number,
    width: page.width,
    height: page.height,
    words: words[index] ?? [],
    ...(pictured.includes(number) && { suspect: 'page-picture' }),
  }));
  const notes: ReadingNote[] = pictured.map((page) => ({ code: 'page-picture', page }));
  return { path, mediaType, reader: 'ofd', pages, blocks, notes };
}

/** OFD, the fixed layout format of Chinese offices, through the same layout as PDF. */
export const ofdReader: Reader = { id: 'ofd', mediaTypes: [MEDIA.ofd], read };
