import { type Belief, judgeText } from '../../layout/belief.ts';
import { layOut } from '../../layout/document.ts';
import type { LayoutPage } from '../../layout/page.ts';
import { piecesOf } from '../../layout/pieces.ts';
import type { PagePrimitives } from '../../layout/primitives.ts';
import { rulesOf } from '../../layout/rules.ts';
import type { Page, ReadingNote, SourceDocument, Word } from '../../model/document.ts';
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

/** A page as painted, and how far its text is believed. */
interface JudgedPage {
  readonly page: PagePrimitives;
  readonly belief: Belief;
}

async function readDocument(
  input: ReaderInput,
  document: PdfDocument,
  warnings: ReadonlySet<string>,
): Promise<SourceDocument> {
  const judged: JudgedPage[] = [];
  const layers = await document.getOptionalContentConfig();
  for (let number = 1; number <= document.numPages; number++) {
    const proxy = await document.getPage(number);
    const page = await readPrimitives(proxy, layers);
    judged.push({ page, belief: judgeText(page) });
    proxy.cleanup();
  }
  const pages = judged.map(layoutPageOf);
  if (!pages.some(({ pieces }) => pieces.some((piece) => piece.text.trim() !== ''))) throw new Fault('no-text');
  const { words, blocks } = layOut(pages);
  return {
    path: input.path,
    mediaType: input.mediaType,
    reader: 'pdf',
    pages: judged.map((each, i) => pageOf(each, words[i] ?? [])),
    blocks,
    notes: [...judged.flatMap(notesOf), ...[...warnings].map((detail) => ({ code: 'reader-warning', detail }))],
  };
}

function layoutPageOf({ page, belief }: JudgedPage): LayoutPage {
  const { number, width, height, strokes, fills } = page;
  return {
    number,
    width,
    height,
    pieces: piecesOf(page, belief.glyphs),
    rules: rulesOf(strokes, fills),
    fills: fills.filter((fill) => fill.visible).map((fill) => fill.box),
    ...(belief.suspect ? { doubtful: true } : {}),
  };
}

function pageOf({ page, belief }: JudgedPage, words: readonly Word[]): Page {
  const { number, width, height } = page;
  return { number, width, height, words, ...(belief.suspect ? { suspect: belief.suspect } : {}) };
}

function notesOf({ page, belief }: JudgedPage): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (belief.suspect) notes.push({ code: belief.suspect, page: page.number });
  if (belief.unseen > 0) notes.push({ code: 'unseen-text', page: page.number, detail: String(belief.unseen) });
  return notes;
}
