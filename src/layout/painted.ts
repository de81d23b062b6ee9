import type { Block, Page, Word } from '../model/document.ts';
import { Fault } from '../model/fault.ts';
import type { ReadingNote } from '../model/note.ts';
import { type Belief, judgeText } from './belief.ts';
import { layOut } from './document.ts';
import type { LayoutPage } from './page.ts';
import { piecesOf } from './pieces.ts';
import type { PagePrimitives } from './primitives.ts';
import { rulesOf } from './rules.ts';
import { asShown, withPlaces } from './turn.ts';

/** A page as painted, and how far its text is believed. */
interface JudgedPage {
  readonly page: PagePrimitives;
  readonly belief: Belief;
}

/** What painted pages say. */
export interface PaintedText {
  /** Those that were not recognised. */
  readonly pages: readonly Page[];
  /** The words of those that were, in the order given. */
  readonly recognised: readonly (readonly Word[])[];
  readonly blocks: readonly Block[];
  readonly notes: readonly ReadingNote[];
}

function layoutPageOf({ page, belief }: JudgedPage): LayoutPage {
  const { number, width, height, strokes, fills, leavesCutOpen } = page;
  return {
    number,
    width,
    height,
    pieces: piecesOf(page, belief.glyphs),
    rules: rulesOf(strokes, fills),
    fills: fills.filter((fill) => fill.visible).map((fill) => fill.box),
    ...(belief.suspect ? { doubtful: true } : {}),
    ...(leavesCutOpen && { leavesCutOpen }),
  };
}

function pageOf({ page, belief }: JudgedPage, words: readonly Word[]): Page {
  const { number, turn } = page;
  const { width, height } = turn ?? page;
  const shown = turn ? words.map((word) => ({ ...word, box: asShown(word.box, turn, page) })) : words;
  return { number, width, height, words: shown, ...(belief.suspect ? { suspect: belief.suspect } : {}) };
}

/** Places of turned pages as they are shown. */
function placed(blocks: readonly Block[], pages: readonly PagePrimitives[]): readonly Block[] {
  if (!pages.some((page) => page.turn)) return blocks;
  return blocks.map((block) =>
    withPlaces(block, (place) => {
      const page = pages.find(({ number }) => number === place.page);
      return page?.turn && place.box ? { ...place, box: asShown(place.box, page.turn, page) } : place;
    }),
  );
}

function notesOf({ page, belief }: JudgedPage): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (belief.suspect) notes.push({ code: belief.suspect, page: page.number });
  if (belief.unseen > 0) notes.push({ code: 'unseen-text', page: page.number, detail: String(belief.unseen) });
  return notes;
}

/**
 * The words and tables of painted pages, in some of which `recognised` ones take the place of the painted: a page's
 * number, for a second page in one place half a page further. Throws the Fault `no-text` where no page has text.
 */
export function layOutPainted(all: readonly PagePrimitives[], recognised: readonly LayoutPage[] = []): PaintedText {
  const replaced = new Set(recognised.map(({ number }) => Math.floor(number)));
  const painted = all.filter(({ number }) => !replaced.has(number));
  const judged = painted.map((page) => ({ page, belief: judgeText(page) }));
  const pages = [...judged.map(layoutPageOf), ...recognised].toSorted((a, b) => a.number - b.number);
  if (!pages.some(({ pieces }) => pieces.some((piece) => piece.text.trim() !== ''))) throw new Fault('no-text');
  const { words, blocks } = layOut(pages);
  const wordsOf = ({ number }: { readonly number: number }): readonly Word[] =>
    words[pages.findIndex((page) => page.number === number)] ?? [];
  return {
    pages: judged.map((each) => pageOf(each, wordsOf(each.page))),
    recognised: recognised.map(wordsOf),
    blocks: placed(blocks, painted),
    notes: judged.flatMap(notesOf),
  };
}
