import type { Box } from '../../model/geometry.ts';
import { type Canvas, nextOrder } from './canvas.ts';
import { magnification } from './matrix.ts';
import { fillPaint, type GraphicsState, intersect, isOpaque, strokePaint } from './state.ts';
import { type Subpath, subpathsOf } from './subpaths.ts';

/** A filled shape no thicker than this is a ruling line, in points. */
const THIN = 5;
const SQUARE = 0.35;

/** Adds the lines of a stroked path, each straight piece by itself. */
export function strokePath(canvas: Canvas, state: GraphicsState, path: ArrayLike<number>): void {
  if (strokePaint(state) !== 'visible') return;
  const thickness = state.lineWidth * magnification(state.ctm);
  for (const subpath of subpathsOf(path, state.ctm)) strokeSubpath(canvas, state, subpath, thickness);
}

function strokeSubpath(canvas: Canvas, state: GraphicsState, { points, closed }: Subpath, thickness: number): void {
  const count = points.length / 2;
  const last = closed ? count : count - 1;
  for (let i = 0; i < last; i++) {
    const j = (i + 1) % count;
    const [x0 = 0, y0 = 0] = [points[2 * i], points[2 * i + 1]];
    const [x1 = 0, y1 = 0] = [points[2 * j], points[2 * j + 1]];
    addStroke(canvas, state, x0, y0, x1, y1, thickness);
  }
}

function addStroke(
  canvas: Canvas,
  state: GraphicsState,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  thickness: number,
): void {
  const order = nextOrder(canvas);
  if (!Number.isFinite(x0 + y0 + x1 + y1) || order === 0) return;
  const clip = state.clip;
  if (!clip) {
    canvas.strokes.push({ x0, y0, x1, y1, thickness });
    return;
  }
  const part = clipLine(x0, y0, x1, y1, clip);
  if (part) canvas.strokes.push({ ...part, thickness });
}

/** The part of a (nearly) upright line that shows through a rectangle; skew lines are kept whole if they touch it. */
function clipLine(x0: number, y0: number, x1: number, y1: number, clip: Box) {
  const slack = 1;
  const [left, right, top, bottom] = [Math.min(x0, x1), Math.max(x0, x1), Math.min(y0, y1), Math.max(y0, y1)];
  if (right < clip.x0 - slack || left > clip.x1 + slack || bottom < clip.y0 - slack || top > clip.y1 + slack) {
    return undefined;
  }
  if (right - left > bottom - top) {
    return {
      x0: Math.max(left, clip.x0),
      y0: x0 <= x1 ? y0 : y1,
      x1: Math.min(right, clip.x1),
      y1: x0 <= x1 ? y1 : y0,
    };
  }
  return { x0: y0 <= y1 ? x0 : x1, y0: Math.max(top, clip.y0), x1: y0 <= y1 ? x1 : x0, y1: Math.min(bottom, clip.y1) };
}

/** Adds the rectangles of a filled path; thin shapes of any form count, as they stand for lines, and round dots. */
export function fillPath(canvas: Canvas, state: GraphicsState, path: ArrayLike<number>): void {
  const boxes = subpathsOf(path, state.ctm)
    .map(rectangleOf)
    .filter((box) => box !== undefined);
  if (boxes.length === 0) canvas.shapes += 1;
  const ring = ringOf(boxes);
  for (const box of ring ?? boxes) addFill(canvas, state, box);
}

export function addFill(canvas: Canvas, state: GraphicsState, box: Box): void {
  const order = nextOrder(canvas);
  const shown = intersect(state.clip, box);
  if (!(shown.x1 >= shown.x0 && shown.y1 >= shown.y0)) return;
  canvas.fills.push({ box: shown, visible: fillPaint(state) === 'visible', opaque: isOpaque(state), order });
}

function rectangleOf(subpath: Subpath): Box | undefined {
  const box = boundsOf(subpath.points);
  if (!box) return undefined;
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const thin = Math.min(width, height) <= THIN;
  if (subpath.curved && Math.max(width, height) <= THIN && Math.abs(width - height) <= SQUARE) return box;
  if (thin && Math.max(width, height) > 2 * Math.min(width, height)) return subpath.curved ? undefined : box;
  return isRectangle(subpath, box) ? box : undefined;
}

function isRectangle({ points, curved }: Subpath, box: Box): boolean {
  if (curved || points.length < 6 || points.length > 12) return false;
  for (let i = 0; i < points.length; i += 2) {
    const [x = 0, y = 0] = [points[i], points[i + 1]];
    const onSide = Math.min(Math.abs(x - box.x0), Math.abs(x - box.x1)) <= SQUARE;
    const onEnd = Math.min(Math.abs(y - box.y0), Math.abs(y - box.y1)) <= SQUARE;
    if (!onSide || !onEnd) return false;
  }
  return true;
}

function boundsOf(points: readonly number[]): Box | undefined {
  if (points.length < 4) return undefined;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [x = 0, y = 0] = [points[i], points[i + 1]];
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return Number.isFinite(x1 - x0 + y1 - y0) ? { x0, y0, x1, y1 } : undefined;
}

/** A frame drawn as one rectangle cut out of another gives its four sides. */
function ringOf(boxes: readonly Box[]): readonly Box[] | undefined {
  const [a, b] = boxes;
  if (boxes.length !== 2 || !a || !b) return undefined;
  const [outer, inner] = a.x1 - a.x0 >= b.x1 - b.x0 ? [a, b] : [b, a];
  const margins = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1];
  if (!margins.every((margin) => margin > -SQUARE && margin <= THIN) || margins.every((m) => m < SQUARE / 2)) {
    return undefined;
  }
  return [
    { ...outer, x1: inner.x0 },
    { ...outer, x0: inner.x1 },
    { ...outer, y1: inner.y0 },
    { ...outer, y0: inner.y1 },
  ];
}
