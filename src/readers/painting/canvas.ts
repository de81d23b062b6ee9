import type { Fill, Glyph, Picture, Stroke } from '../../layout/primitives.ts';
import { Fault } from '../../model/fault.ts';

/** Far more than any printed page holds; a page beyond it is an attack or a drawing. */
const MOST_MARKS = 400_000;

/** What a page has been painted with so far. */
export interface Canvas {
  readonly glyphs: Glyph[];
  readonly strokes: Stroke[];
  readonly fills: Fill[];
  readonly pictures: Picture[];
  /** How many filled shapes were no rectangles. */
  shapes: number;
  /** How many glyphs run at each angle, in thousandths of a radian clockwise from the horizontal. */
  readonly slants: Map<number, number>;
  /** The glyphs of fields and notes that lie over the page, by what the format calls each. */
  readonly overlaid: Map<string, readonly Glyph[]>;
  order: number;
}

export const blankCanvas = (): Canvas => ({
  glyphs: [],
  strokes: [],
  fills: [],
  pictures: [],
  shapes: 0,
  slants: new Map(),
  overlaid: new Map(),
  order: 0,
});

/** The turn of the next mark. Throws a Fault where a page holds more marks than can be meant. */
export function nextOrder(canvas: Canvas): number {
  canvas.order += 1;
  if (canvas.order > MOST_MARKS) throw new Fault('too-large', { what: 'page', limit: String(MOST_MARKS) });
  return canvas.order;
}
