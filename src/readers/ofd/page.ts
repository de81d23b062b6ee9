import type { PagePrimitives } from '../../layout/primitives.ts';
import { blankCanvas } from '../painting/canvas.ts';
import { compose, type Matrix } from '../painting/matrix.ts';
import { all, first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Rectangle, rectangle } from './numbers.ts';
import { type Painting, paintAll } from './paint.ts';
import type { Resources } from './resources.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const A4: Rectangle = { x: 0, y: 0, width: 210, height: 297 };
const LAYERS = ['Background', 'Body', 'Foreground'];

/** A page with all that is painted on it. */
export interface PageSource {
  readonly number: number;
  readonly content: XmlElement;
  /** Pages that lie under or over this one, by where. */
  readonly templates: readonly { readonly content: XmlElement; readonly order: string }[];
  readonly annotations: XmlElement | undefined;
  /** Of pages that give no size of their own. */
  readonly area: Rectangle | undefined;
}

/** The size of pages that an element states. */
export function areaOf(element: XmlElement | undefined): Rectangle | undefined {
  const box = rectangle(textOf(first(element, 'PhysicalBox')));
  return box && box.width > 0 && box.height > 0 ? box : undefined;
}

function paintLayers(page: XmlElement, painting: Painting): void {
  const layers = all(first(page, 'Content'), 'Layer');
  const rank = (layer: XmlElement) => LAYERS.indexOf(layer.attributes.Type ?? 'Body');
  for (const layer of layers.toSorted((one, other) => rank(one) - rank(other))) paintAll(layer, { ...painting, layer });
}

/** What annotations look like; watermarks lie over the text and are no part of it. */
function paintAnnotations(annotations: XmlElement | undefined, painting: Painting): void {
  for (const annotation of all(annotations, 'Annot')) {
    const { Type: type, Visible: visible } = annotation.attributes;
    const appearance = first(annotation, 'Appearance');
    if (!appearance || type === 'Watermark' || visible === 'false') continue;
    const { x = 0, y = 0 } = rectangle(appearance.attributes.Boundary) ?? {};
    paintAll(appearance, { ...painting, page: compose(painting.page, [1, 0, 0, 1, x, y]) });
  }
}

/** Paints a page, from millimetres to points. */
export function readPage(source: PageSource, resources: Resources): PagePrimitives {
  const area = areaOf(first(source.content, 'Area')) ?? source.area ?? A4;
  const scale = POINTS_PER_MILLIMETRE;
  const page: Matrix = [scale, 0, 0, scale, -area.x * scale, -area.y * scale];
  const canvas = blankCanvas();
  const painting: Painting = { canvas, resources, page, layer: undefined, depth: 0 };
  const over = source.templates.filter(({ order }) => order === 'Foreground');
  for (const template of source.templates) if (!over.includes(template)) paintLayers(template.content, painting);
  paintLayers(source.content, painting);
  for (const template of over) paintLayers(template.content, painting);
  paintAnnotations(source.annotations, painting);
  const { order: _, slants: __, ...marks } = canvas;
  return { number: source.number, width: area.width * scale, height: area.height * scale, ...marks };
}
