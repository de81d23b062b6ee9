import { type Box, height, width } from '../model/geometry.ts';
import { isUnknown } from './characters.ts';
import { isCovered } from './cover.ts';
import { isPlausible } from './plausible.ts';
import type { Glyph, PagePrimitives } from './primitives.ts';

/** Why the text of a page must not be believed as it stands in the file. */
export type Suspicion =
  | 'page-is-image'
  | 'page-is-outlines'
  | 'hidden-text'
  | 'covered-text'
  | 'unmapped-text'
  | 'garbled-text';

/** The glyphs of a page that count as its text, and what speaks against them. */
export interface Belief {
  readonly glyphs: readonly Glyph[];
  readonly suspect?: Suspicion;
  /** How many glyphs were left out because they cannot be seen. */
  readonly unseen: number;
}

/** Share of a page that a picture covers if it is a picture of the page. */
const WHOLE_PAGE = 0.5;
const MOST_UNMAPPED = 0.03;
const MOST_IMPLAUSIBLE = 0.15;
const FEW_GLYPHS = 20;
const MANY_SHAPES = 200;

/** Tells the text that a reader of the page sees from what the file holds besides, and judges whether it can be right. */
export function judgeText(page: PagePrimitives): Belief {
  const visible = page.glyphs.filter((glyph) => !glyph.hidden && glyph.direction !== undefined);
  const hidden = page.glyphs.filter((glyph) => glyph.hidden && glyph.direction !== undefined);
  const ink = countInk(visible);
  if (countInk(hidden) > Math.max(FEW_GLYPHS, 3 * ink)) {
    return { glyphs: [...hidden, ...visible], suspect: 'hidden-text', unseen: 0 };
  }
  const suspect = ink === 0 ? suspectEmpty(page) : suspectText(page, visible);
  return { glyphs: visible, unseen: countInk(hidden), ...(suspect ? { suspect } : {}) };
}

const isInk = (glyph: Glyph): boolean => glyph.text.trim() !== '';
const countInk = (glyphs: readonly Glyph[]): number => glyphs.filter(isInk).length;

function suspectEmpty(page: PagePrimitives): Suspicion | undefined {
  if (pictureShare(page) > WHOLE_PAGE / 2) return 'page-is-image';
  return page.shapes > MANY_SHAPES ? 'page-is-outlines' : undefined;
}

function suspectText(page: PagePrimitives, glyphs: readonly Glyph[]): Suspicion | undefined {
  const whole = page.pictures.filter((picture) => share(picture.box, page) > WHOLE_PAGE);
  const ink = glyphs.filter(isInk);
  if (2 * ink.filter((glyph) => isCovered(glyph, whole)).length > ink.length) {
    return 'covered-text';
  }
  if (isPictureOfPage(page)) return 'page-is-image';
  const unmapped = ink.filter((glyph) => isUnknown(glyph.text)).length;
  if (unmapped > 2 && unmapped > MOST_UNMAPPED * ink.length) return 'unmapped-text';
  return isGarbled(ink) ? 'garbled-text' : undefined;
}

/** A page whose lines stand in a picture has its labels there as well, whatever was typed over it. */
function isPictureOfPage(page: PagePrimitives): boolean {
  return pictureShare(page) > 0.8 && page.strokes.length + page.fills.length < 4;
}

/** How much of a page its pictures cover, whether one or many strips; where they lie over each other at most the whole. */
export const pictureShare = (page: PagePrimitives): number =>
  Math.min(
    1,
    page.pictures.reduce((sum, { box }) => sum + share(box, page), 0),
  );

function isGarbled(ink: readonly Glyph[]): boolean {
  if (ink.length < FEW_GLYPHS) return false;
  const implausible = ink.filter((glyph) => !Array.from(glyph.text).every(isPlausible)).length;
  return implausible > MOST_IMPLAUSIBLE * ink.length || hasWideLatin(ink);
}

/** Ideographs that a font calls by Latin letters show by their width: no such letter is as wide as the line is high. */
function hasWideLatin(ink: readonly Glyph[]): boolean {
  const narrow = ink.filter((glyph) => /^[a-z0-9]$/.test(glyph.text) && glyph.direction === 'right');
  const wide = narrow.filter(({ box }) => width(box) > 0.95 * height(box));
  return narrow.length >= FEW_GLYPHS && 2 * wide.length > narrow.length;
}

function share({ x0, y0, x1, y1 }: Box, page: PagePrimitives): number {
  const inner = Math.max(0, Math.min(x1, page.width) - Math.max(x0, 0));
  return (inner * Math.max(0, Math.min(y1, page.height) - Math.max(y0, 0))) / (page.width * page.height);
}
