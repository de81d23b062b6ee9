import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { nextOrder } from '../painting/canvas.ts';
import { compose, IDENTITY, type Matrix, transformBox } from '../painting/matrix.ts';
import { addFill, fillPath, strokePath } from '../painting/paths.ts';
import { fillPaint, initialState, intersect, isOpaque } from '../painting/state.ts';
import { showText } from './glyphs.ts';
import type { Machine } from './machine.ts';

type Handler = (machine: Machine, args: readonly unknown[]) => void;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

function isNumeric(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || (Array.isArray(value) && value.every((item) => typeof item === 'number'));
}

function matrixOf(value: unknown): Matrix {
  if (!isNumeric(value) || value.length < 6) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value);
  return [a, b, c, d, e, f];
}

const isVisible = (machine: Machine): boolean => !machine.shown.includes(false);

function save(machine: Machine): void {
  machine.saved.push({ ...machine.state });
}

function restore(machine: Machine): void {
  const state = machine.saved.pop();
  if (state) machine.state = state;
}

function transform(machine: Machine, matrix: Matrix): void {
  machine.state.ctm = compose(machine.state.ctm, matrix);
}

function clipTo(machine: Machine, bounds: unknown): void {
  if (!isNumeric(bounds) || bounds.length < 4) return;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
  machine.state.clip = intersect(machine.state.clip, transformBox(machine.state.ctm, x0, y0, x1, y1));
}

const FILLS = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function constructPath(machine: Machine, [operator, data, bounds]: readonly unknown[]): void {
  const path = Array.isArray(data) ? data[0] : undefined;
  const how = number(operator);
  if (isNumeric(path) && isVisible(machine)) {
    if (FILLS.has(how)) fillPath(machine.canvas, machine.state, path);
    if (STROKES.has(how)) strokePath(machine.canvas, machine.state, path);
  }
  if (machine.pendingClip) clipTo(machine, bounds);
  machine.pendingClip = false;
}

function moveText({ state }: Machine, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

function setTextMatrix({ state }: Machine, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = 0;
  state.y = 0;
  state.lineX = 0;
  state.lineY = 0;
}

function setFont({ state, source }: Machine, id: unknown, size: unknown): void {
  state.font = source.font(id);
  state.fontSize = number(size);
}

function setGraphicsState(machine: Machine, [entries]: readonly unknown[]): void {
  if (!Array.isArray(entries)) return;
  const { state } = machine;
  for (const [key, value] of entries.filter(Array.isArray)) {
    if (key === 'LW') state.lineWidth = number(value);
    else if (key === 'CA') state.strokeAlpha = number(value);
    else if (key === 'ca') state.fillAlpha = number(value);
    else if (key === 'BM') state.blended = value !== 'source-over';
    else if (key === 'SMask') state.masked = Boolean(value);
    else if (key === 'Font' && Array.isArray(value)) setFont(machine, value[0], value[1]);
  }
  machine.maskedImage = entries.length === 1 && entries[0]?.[0] === 'SMask' && entries[0]?.[1] === false;
}

function paintOf(colour: unknown): 'visible' | 'white' {
  return typeof colour === 'string' && /^#f[b-f]f[b-f]f[b-f]$/i.test(colour) ? 'white' : 'visible';
}

/** What is said of an image's pixels, and whether it only says where a colour is painted. */
interface Pixels {
  readonly source: unknown;
  readonly isStencil: boolean;
}

/** An image covers the unit square of the space it is painted in. */
function paintPicture(machine: Machine, pixels: Pixels, opaque: boolean, matrix: Matrix = IDENTITY): void {
  if (!isVisible(machine)) return;
  const { canvas, state } = machine;
  machine.source.onImage?.({
    source: pixels.source,
    matrix: compose(state.ctm, matrix),
    ...(pixels.isStencil && { stencil: fillPaint(state) }),
  });
  const whole = transformBox(compose(state.ctm, matrix), 0, 0, 1, 1);
  const box = intersect(state.clip, whole);
  const order = nextOrder(canvas);
  if (!(box.x1 > box.x0 && box.y1 > box.y0)) return;
  const thin = Math.min(box.x1 - box.x0, box.y1 - box.y0) <= 3;
  if (thin) canvas.fills.push({ box, visible: true, opaque: false, order });
  else canvas.pictures.push({ box, opaque: opaque && isOpaque(state), order });
}

function paintImage(machine: Machine, source: unknown, opaque: boolean): void {
  paintPicture(machine, { source, isStencil: false }, opaque);
}

function paintStencil(machine: Machine, source: unknown): void {
  paintPicture(machine, { source, isStencil: true }, false);
}

function paintRepeated(machine: Machine, args: readonly unknown[], isStencil: boolean): void {
  const [source, scaleX, scaleY, positions] = args;
  if (!isNumeric(positions)) return;
  for (let i = 0; i + 1 < positions.length; i += 2) {
    const matrix: Matrix = [number(scaleX), 0, 0, number(scaleY), positions[i] ?? 0, positions[i + 1] ?? 0];
    paintPicture(machine, { source, isStencil }, !isStencil, matrix);
  }
}

function paintGroup(machine: Machine, images: unknown, isStencil: boolean): void {
  if (!Array.isArray(images)) return;
  for (const image of images) paintPicture(machine, { source: image, isStencil }, false, matrixOf(image?.transform));
}

/** An annotation is painted into its own rectangle, from the page's own state. */
function beginAnnotation(machine: Machine, [id, , placement, matrix]: readonly unknown[]): void {
  const { glyphs, strokes } = machine.canvas;
  const counts = { glyphs: glyphs.length, strokes: strokes.length };
  machine.annotation = typeof id === 'string' ? { id, ...counts } : undefined;
  save(machine);
  machine.state = initialState(machine.source.base);
  transform(machine, matrixOf(placement));
  transform(machine, matrixOf(matrix));
}

/** The frame of a field is no line of the table in which it stands. */
function endAnnotation(machine: Machine): void {
  const { annotation, canvas } = machine;
  if (annotation) {
    canvas.overlaid.set(annotation.id, canvas.glyphs.slice(annotation.glyphs));
    canvas.strokes.length = annotation.strokes;
  }
  machine.annotation = undefined;
  restore(machine);
}

function beginForm(machine: Machine, [matrix, bounds]: readonly unknown[]): void {
  save(machine);
  if (matrix) transform(machine, matrixOf(matrix));
  clipTo(machine, bounds);
}

/** What each operator of pdf.js does; those that change nothing of what is read here are absent. */
export const HANDLERS: ReadonlyMap<number, Handler> = new Map<number, Handler>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, (machine, args) => transform(machine, matrixOf(args))],
  [OPS.setLineWidth, ({ state }, [width]) => (state.lineWidth = number(width))],
  [OPS.setGState, setGraphicsState],
  [OPS.clip, (machine) => (machine.pendingClip = true)],
  [OPS.eoClip, (machine) => (machine.pendingClip = true)],
  [OPS.constructPath, constructPath],
  [OPS.rawFillPath, (machine, [data, bounds]) => constructPath(machine, [OPS.fill, data, bounds])],
  [OPS.beginText, (machine) => setTextMatrix(machine, IDENTITY)],
  [OPS.setCharSpacing, ({ state }, [spacing]) => (state.charSpacing = number(spacing))],
  [OPS.setWordSpacing, ({ state }, [spacing]) => (state.wordSpacing = number(spacing))],
  [OPS.setHScale, ({ state }, [percent]) => (state.horizontalScale = number(percent) / 100)],
  [OPS.setLeading, ({ state }, [leading]) => (state.leading = -number(leading))],
  [OPS.setFont, (machine, [id, size]) => setFont(machine, id, size)],
  [OPS.setTextRenderingMode, ({ state }, [mode]) => (state.renderingMode = number(mode))],
  [OPS.setTextRise, ({ state }, [rise]) => (state.rise = number(rise))],
  [OPS.moveText, (machine, [x, y]) => moveText(machine, number(x), number(y))],
  [
    OPS.setLeadingMoveText,
    (machine, [x, y]) => {
      machine.state.leading = number(y);
      moveText(machine, number(x), number(y));
    },
  ],
  [OPS.setTextMatrix, (machine, args) => setTextMatrix(machine, matrixOf(isNumeric(args[0]) ? args[0] : args))],
  [OPS.nextLine, (machine) => moveText(machine, 0, machine.state.leading)],
  [
    OPS.showText,
    (machine, [glyphs]) => {
      if (Array.isArray(glyphs) && isVisible(machine)) showText(machine.canvas, machine.state, glyphs);
    },
  ],
  [OPS.setFillRGBColor, ({ state }, [colour]) => (state.fill = paintOf(colour))],
  [OPS.setStrokeRGBColor, ({ state }, [colour]) => (state.stroke = paintOf(colour))],
  [OPS.setFillColorN, ({ state }) => (state.fill = 'visible')],
  [OPS.setStrokeColorN, ({ state }) => (state.stroke = 'visible')],
  [OPS.setFillTransparent, ({ state }) => (state.fill = 'none')],
  [OPS.setStrokeTransparent, ({ state }) => (state.stroke = 'none')],
  [OPS.beginMarkedContent, (machine) => machine.shown.push(true)],
  [
    OPS.beginMarkedContentProps,
    (machine, [tag, group]) => machine.shown.push(tag !== 'OC' || machine.source.isShown(group)),
  ],
  [OPS.endMarkedContent, (machine) => machine.shown.pop()],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, save],
  [OPS.endGroup, restore],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, endAnnotation],
  [OPS.paintImageXObject, (machine, [source]) => paintImage(machine, source, !machine.maskedImage)],
  [OPS.paintInlineImageXObject, (machine, [source]) => paintImage(machine, source, true)],
  [OPS.paintImageMaskXObject, (machine, [source]) => paintStencil(machine, source)],
  [OPS.paintImageXObjectRepeat, (machine, args) => paintRepeated(machine, args, false)],
  [OPS.paintImageMaskXObjectRepeat, (machine, args) => paintRepeated(machine, args, true)],
  [OPS.paintInlineImageXObjectGroup, (machine, [, images]) => paintGroup(machine, images, false)],
  [OPS.paintImageMaskXObjectGroup, (machine, [images]) => paintGroup(machine, images, true)],
  [OPS.paintSolidColorImageMask, ({ canvas, state }) => addFill(canvas, state, transformBox(state.ctm, 0, 0, 1, 1))],
]);
