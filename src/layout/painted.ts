import type { Block, Page, Word } from '../model/document.ts';
import { Fault } from '../model/fault.ts';
import type { ReadingNote } from '../model/note.ts';
import { type Belief, judgeText } from './belief.ts';
import { layOut } from './document.ts';
import type { LayoutPage } from './page.ts';
import { piecesOf } from './pieces.ts';
import type { PagePrimitives } from './primitives.ts';
import { rulesOf } from './rules.ts';

/** A page as painted, and how far its text is believed. */
interface JudgedPage {
  readonly page: PagePrimitives;
  readonly belief: Belief;
}

/** What painted pages say. */
export interface PaintedText {
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  readonly notes: readonly ReadingNote[];
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

/** The words and tables of pages that carry their text. Throws the Fault `no-text` where none of them does. */
export function layOutPainted(painted: readonly PagePrimitives[]): PaintedText {
  const judged = painted.map((page) => ({ page, belief: judgeText(page) }));
  const pages = judged.map(layoutPageOf);
  if (!pages.some(({ pieces }) => pieces.some((piece) => piece.text.trim() !== ''))) throw new Fault('no-text');
  const { words, blocks } = layOut(pages);
  return {
    pages: judged.map((each, index) => pageOf(each, words[index] ?? [])),
    blocks,
    notes: judged.flatMap(notesOf),
  };
}
