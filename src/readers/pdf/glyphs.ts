import type { Direction } from '../../layout/page.ts';
import type { Box } from '../../model/geometry.ts';
import { type Canvas, nextOrder } from '../painting/canvas.ts';
import { applyX, applyY, compose, type Matrix } from '../painting/matrix.ts';
import { fillPaint, type GraphicsState, type Paint, strokePaint } from '../painting/state.ts';

/** A character of a text operator, as the engine tells it: widths in thousandths of the font size. */
export interface CodedGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** Of vertical fonts: advance, and where the origin lies. */
  readonly vmetric?: readonly number[] | null;
}

/** Share of the font size above and below the base line, alike for all fonts so that lines of mixed fonts agree. */
const ASCENT = 0.88;
const DESCENT = 0.12;

const INVISIBLE_MODE = 3;
const CLIP_ONLY_MODE = 7;
const TURN_TOLERANCE = 0.06;

/** Paints the glyphs and adjustments of one text operator, and moves the pen. */
export function showText(canvas: Canvas, state: GraphicsState, items: readonly unknown[]): void {
  const matrix = compose(state.ctm, state.textMatrix);
  const direction = directionOf(matrix, state.font.vertical, state.fontSize < 0);
  const hidden = isHidden(state);
  if (!state.font.vertical) countSlant(canvas, matrix, items.length, state.fontSize < 0);
  for (const item of items) {
    if (typeof item === 'number') adjust(state, item);
    else if (isCodedGlyph(item)) showGlyph(canvas, state, item, matrix, direction, hidden);
  }
}

function countSlant({ slants }: Canvas, m: Matrix, glyphs: number, reversed: boolean): void {
  const sign = reversed ? -1 : 1;
  const slant = Math.round(1000 * Math.atan2(m[1] * sign, m[0] * sign));
  slants.set(slant, (slants.get(slant) ?? 0) + glyphs);
}

function isCodedGlyph(item: unknown): item is CodedGlyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item;
}

function adjust(state: GraphicsState, thousandths: number): void {
  const by = (-thousandths / 1000) * state.fontSize;
  if (state.font.vertical) state.y += by;
  else state.x += by * state.horizontalScale;
}

function showGlyph(
  canvas: Canvas,
  state: GraphicsState,
  glyph: CodedGlyph,
  matrix: Matrix,
  direction: Direction | undefined,
  hidden: boolean,
): void {
  const advance = glyph.width * state.font.fontMatrix[0] * state.fontSize;
  const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
  const box = state.font.vertical
    ? verticalBox(state, glyph, advance, matrix)
    : horizontalBox(state, advance * state.horizontalScale, matrix);
  const outside = state.clip !== undefined && !centreInside(box, state.clip);
  if (Number.isFinite(box.x0 + box.x1 + box.y0 + box.y1)) {
    const unseen = hidden || outside || (state.fill === 'white' && !onDarkGround(canvas, box));
    canvas.glyphs.push({ text: glyph.unicode, box, direction, hidden: unseen, order: nextOrder(canvas) });
  }
  if (state.font.vertical) {
    state.y += ((glyph.vmetric?.[0] ?? -1000) / 1000) * state.fontSize - spacing;
  } else {
    state.x += (advance + spacing) * state.horizontalScale;
  }
}

function horizontalBox(state: GraphicsState, width: number, matrix: Matrix): Box {
  const [below, above] = extents(state);
  const y = state.y + state.rise;
  return upright(matrix, state.x, y + below, state.x + width, y + above, state.x, y);
}

function verticalBox(state: GraphicsState, glyph: CodedGlyph, advance: number, matrix: Matrix): Box {
  const [down = -1000, originX = glyph.width / 2, originY = 880] = glyph.vmetric ?? [];
  const scale = state.fontSize / 1000;
  const x = state.x - originX * scale;
  const top = state.y + state.rise + (originY - 880) * scale;
  return upright(matrix, x, top + down * scale, x + advance, top, x, top);
}

/** How far the font reaches below and above its base line, in text space. */
function extents(state: GraphicsState): readonly [number, number] {
  const size = state.fontSize;
  const unit = state.font.fontMatrix[3];
  const usual = Math.abs(Math.abs(unit) * 1000 - 1) < 0.2;
  const [, bottom = 0, , top = 0] = state.font.bounds;
  const drawn = Math.abs((top - bottom) * unit * size);
  if (!state.font.type3 || usual || drawn === 0 || drawn > 3 * Math.abs(size)) return [-DESCENT * size, ASCENT * size];
  return [Math.min(bottom * unit, top * unit) * size, Math.max(bottom * unit, top * unit) * size];
}

/** The box of a run along the text's own axes; a slant that imitates italics does not widen it. */
function upright(m: Matrix, x0: number, y0: number, x1: number, y1: number, x: number, y: number): Box {
  const alongX = Math.abs(m[0]) >= Math.abs(m[1]);
  const points = alongX
    ? [applyX(m, x0, y), applyY(m, x, y0), applyX(m, x1, y), applyY(m, x, y1)]
    : [applyX(m, x, y0), applyY(m, x0, y), applyX(m, x, y1), applyY(m, x1, y)];
  const [a = 0, b = 0, c = 0, d = 0] = points;
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) };
}

/** Undefined where the text runs askew. Page coordinates count downwards. */
export function directionOf(m: Matrix, vertical: boolean, reversed: boolean): Direction | undefined {
  const sign = reversed ? -1 : 1;
  const [x, y] = vertical ? [-m[2] * sign, -m[3] * sign] : [m[0] * sign, m[1] * sign];
  const length = Math.hypot(x, y);
  if (Math.abs(y) <= TURN_TOLERANCE * length) return x >= 0 ? 'right' : 'left';
  if (Math.abs(x) <= TURN_TOLERANCE * length) return y >= 0 ? 'down' : 'up';
  return undefined;
}

function isHidden(state: GraphicsState): boolean {
  const mode = state.renderingMode;
  if (mode === INVISIBLE_MODE || mode === CLIP_ONLY_MODE) return true;
  const paint: Paint = mode % 4 === 1 ? strokePaint(state) : fillPaint(state);
  return paint === 'none';
}

/** Whether white text can be seen, because something coloured was painted below it. */
function onDarkGround(canvas: Canvas, box: Box): boolean {
  return (
    canvas.pictures.some((p) => centreInside(box, p.box)) ||
    canvas.fills.some((f) => f.visible && centreInside(box, f.box))
  );
}

function centreInside(box: Box, clip: Box): boolean {
  const x = (box.x0 + box.x1) / 2;
  const y = (box.y0 + box.y1) / 2;
  return x >= clip.x0 - 1 && x <= clip.x1 + 1 && y >= clip.y0 - 1 && y <= clip.y1 + 1;
}
