import type { Fill, Glyph, Picture } from './primitives.ts';

/** Whether something opaque was painted over the middle of a glyph. */
export function isCovered(glyph: Glyph, marks: readonly (Fill | Picture)[]): boolean {
  const x = (glyph.box.x0 + glyph.box.x1) / 2;
  const y = (glyph.box.y0 + glyph.box.y1) / 2;
  return marks.some(
    ({ box, opaque, order }) => opaque && order > glyph.order && x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1,
  );
}
