import { type Box, width } from '../model/geometry.ts';
import { cleanGlyph, isUnknown } from './characters.ts';
import { isCovered } from './cover.ts';
import type { Piece } from './page.ts';
import type { Glyph, PagePrimitives, Picture } from './primitives.ts';

/** Stands for a glyph of which no character is known. */
const NO_CHARACTER = '\ufffd';

/** Share of a glyph's box that a second painting of it covers, to count as fake bold. */
const SAME_PLACE = 0.6;

/** The text of a page as a reader of the printed page sees it, glyph by glyph. */
export function piecesOf({ fills, pictures }: PagePrimitives, glyphs: readonly Glyph[]): Piece[] {
  const opaque = fills.filter((fill) => fill.opaque);
  const shown = glyphs.filter((glyph) => !isCovered(glyph, opaque));
  return withoutDoubles(shown).flatMap((glyph) => pieceOf(glyph, pictures));
}

function pieceOf(glyph: Glyph, pictures: readonly Picture[]): Piece[] {
  if (!glyph.direction) return [];
  const text = glyph.text === '' ? NO_CHARACTER : cleanGlyph(glyph.text);
  if (text === '' || (text === NO_CHARACTER && width(glyph.box) === 0)) return [];
  const unsure = glyph.doubtful || isUnknown(text) || isCovered(glyph, pictures);
  const piece: Piece = { text, box: glyph.box, direction: glyph.direction };
  return [unsure ? { ...piece, doubtful: true } : piece];
}

/** Leaves out glyphs painted again in (almost) the same place, as is done to imitate bold letters. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const key = `${glyph.text}@${Math.round((glyph.box.y0 + glyph.box.y1) / 16)}`;
    const others = seen.get(key) ?? [];
    if (others.some((other) => overlap(other.box, glyph.box) >= SAME_PLACE)) return false;
    seen.set(key, [...others, glyph]);
    return true;
  });
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const down = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  const smaller = Math.min((a.x1 - a.x0) * (a.y1 - a.y0), (b.x1 - b.x0) * (b.y1 - b.y0));
  return across > 0 && down > 0 && smaller > 0 ? (across * down) / smaller : 0;
}
