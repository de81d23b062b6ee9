import type { Box } from '../model/geometry.ts';
import { cleanGlyph, isUnknown } from './characters.ts';
import type { Piece } from './page.ts';
import type { Fill, Glyph, PagePrimitives, Picture } from './primitives.ts';

/** Share of a glyph's box that a second painting of it covers, to count as fake bold. */
const SAME_PLACE = 0.6;

/** The text of a page as a reader of the printed page sees it, glyph by glyph. */
export function piecesOf({ fills, pictures }: PagePrimitives, glyphs: readonly Glyph[]): Piece[] {
  const shown = glyphs.filter((glyph) => glyph.text !== '' && !isCovered(glyph, fills));
  return withoutDoubles(shown).flatMap((glyph) => pieceOf(glyph, pictures));
}

function pieceOf(glyph: Glyph, pictures: readonly Picture[]): Piece[] {
  if (!glyph.direction) return [];
  const text = cleanGlyph(glyph.text);
  if (text === '') return [];
  const unsure = isUnknown(text) || isCovered(glyph, pictures);
  const piece: Piece = { text, box: glyph.box, direction: glyph.direction };
  return [unsure ? { ...piece, doubtful: true } : piece];
}

/** Whether something opaque was painted over a glyph. */
function isCovered(glyph: Glyph, marks: readonly (Fill | Picture)[]): boolean {
  const x = (glyph.box.x0 + glyph.box.x1) / 2;
  const y = (glyph.box.y0 + glyph.box.y1) / 2;
  return marks.some(
    ({ box, opaque, order }) => opaque && order > glyph.order && x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1,
  );
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
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  const smaller = Math.min((a.x1 - a.x0) * (a.y1 - a.y0), (b.x1 - b.x0) * (b.y1 - b.y0));
  return width > 0 && height > 0 && smaller > 0 ? (width * height) / smaller : 0;
}
