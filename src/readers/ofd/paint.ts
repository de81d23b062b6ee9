import { type Canvas, nextOrder } from '../painting/canvas.ts';
import { compose, type Matrix, transformBox } from '../painting/matrix.ts';
import { fillPath, strokePath } from '../painting/paths.ts';
import { initialState } from '../painting/state.ts';
import { elements, first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { chain, findPaint } from './colours.ts';
import { matrix, numbers, rectangle } from './numbers.ts';
import { parsePath } from './path.ts';
import type { Resources } from './resources.ts';
import { showText } from './text.ts';

/** In millimetres. */
const USUAL_LINE = 0.353;
const DEEPEST_COMPOSITE = 10;

/** Where objects are painted: the canvas, what they refer to, and the way from their parent's space to the page. */
export interface Painting {
  readonly canvas: Canvas;
  readonly resources: Resources;
  readonly page: Matrix;
  readonly layer: XmlElement | undefined;
  readonly depth: number;
}

const isFalse = (value: string | undefined): boolean => value === 'false' || value === '0';
const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1';

/** From an object's own space to the page. */
function spaceOf(object: XmlElement, page: Matrix): Matrix {
  const { x = 0, y = 0 } = rectangle(object.attributes.Boundary) ?? {};
  return compose(page, compose([1, 0, 0, 1, x, y], matrix(object.attributes.CTM)));
}

function paintText(object: XmlElement, { canvas, resources, page, layer }: Painting): void {
  const fill = isFalse(object.attributes.Fill)
    ? 'none'
    : findPaint(chain(object, layer, resources), 'FillColor', 'visible', resources);
  showText(canvas, object, spaceOf(object, page), fill);
}

function lineWidth(object: XmlElement, { layer, resources }: Painting): number {
  for (const element of chain(object, layer, resources)) {
    const [width] = numbers(element.attributes.LineWidth);
    if (width !== undefined) return width;
  }
  return USUAL_LINE;
}

function paintPath(object: XmlElement, painting: Painting): void {
  const { canvas, resources, page, layer } = painting;
  const path = parsePath(textOf(first(object, 'AbbreviatedData')));
  const paint = (kind: 'FillColor' | 'StrokeColor', otherwise: 'visible' | 'none') =>
    findPaint(chain(object, layer, resources), kind, otherwise, resources);
  const state = initialState(spaceOf(object, page));
  state.lineWidth = lineWidth(object, painting);
  state.fill = paint('FillColor', 'none');
  state.stroke = paint('StrokeColor', 'visible');
  if (isTrue(object.attributes.Fill) && state.fill !== 'none') fillPath(canvas, state, path);
  if (!isFalse(object.attributes.Stroke)) strokePath(canvas, state, path);
}

function paintImage(object: XmlElement, { canvas, page }: Painting): void {
  const area = rectangle(object.attributes.Boundary);
  if (!area) return;
  const box = transformBox(page, area.x, area.y, area.x + area.width, area.y + area.height);
  canvas.pictures.push({ box, opaque: true, order: nextOrder(canvas) });
}

function paintComposite(object: XmlElement, painting: Painting): void {
  const unit = painting.resources.composites.get(object.attributes.ResourceID ?? '');
  if (!unit || painting.depth >= DEEPEST_COMPOSITE) return;
  const inner = { ...painting, page: spaceOf(object, painting.page), depth: painting.depth + 1 };
  for (const content of elements(unit)) paintAll(content, inner);
}

const PAINTERS: Readonly<Record<string, (object: XmlElement, painting: Painting) => void>> = {
  TextObject: paintText,
  PathObject: paintPath,
  ImageObject: paintImage,
  CompositeObject: paintComposite,
  PageBlock: paintAll,
};

/** Paints the objects that an element holds, in their order. */
export function paintAll(parent: XmlElement, painting: Painting): void {
  for (const object of elements(parent)) {
    if (!isFalse(object.attributes.Visible)) PAINTERS[object.name]?.(object, painting);
  }
}
