import { layOut } from '../../layout/document.ts';
import type { LayoutPage } from '../../layout/page.ts';
import { piecesOf } from '../../layout/pieces.ts';
import type { PagePrimitives } from '../../layout/primitives.ts';
import { rulesOf } from '../../layout/rules.ts';
import type { ReadingNote, SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { type PdfDocument, withDocument } from './engine.ts';
import { readPrimitives } from './primitives.ts';
import { withWarnings } from './warnings.ts';

/** Reads PDF files that carry their text; pages that are mere pictures are marked for recognition. */
export const pdfReader: Reader = {
  id: 'pdf',
  mediaTypes: ['application/pdf'],
  read: (input) =>
    withWarnings((warnings) =>
      withDocument(input.bytes, input.options.password, (document) => readDocument(input, document, warnings)),
    ),
};

async function readDocument(
  input: ReaderInput,
  document: PdfDocument,
  warnings: ReadonlySet<string>,
): Promise<SourceDocument> {
  const primitives = await readPages(document);
  if (primitives.every((page) => page.glyphs.length === 0)) throw new Fault('no-text');
  const pages = primitives.map(layoutPageOf);
  const { words, blocks } = layOut(pages);
  const notes: ReadingNote[] = [...warnings].map((detail) => ({ code: 'reader-warning', detail }));
  return {
    path: input.path,
    mediaType: input.mediaType,
    reader: 'pdf',
    pages: pages.map(({ number, width, height }, i) => ({ number, width, height, words: words[i] ?? [] })),
    blocks,
    notes,
  };
}

async function readPages(document: PdfDocument): Promise<PagePrimitives[]> {
  const layers = await document.getOptionalContentConfig();
  const pages: PagePrimitives[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await readPrimitives(page, layers));
    page.cleanup();
  }
  return pages;
}

function layoutPageOf(page: PagePrimitives): LayoutPage {
  const { number, width, height, strokes, fills } = page;
  return {
    number,
    width,
    height,
    pieces: piecesOf(
      page,
      page.glyphs.filter((glyph) => !glyph.hidden),
    ),
    rules: rulesOf(strokes, fills),
    fills: fills.filter((fill) => fill.visible).map((fill) => fill.box),
  };
}
