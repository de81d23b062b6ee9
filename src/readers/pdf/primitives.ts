import { setImmediate } from 'node:timers/promises';
import type { PagePrimitives } from '../../layout/primitives.ts';
import type { Matrix } from '../painting/matrix.ts';
import { type FontMetrics, PLAIN_FONT } from '../painting/state.ts';
import type { PdfDocument, PdfPage } from './engine.ts';
import type { FetchedPage } from './fetch.ts';
import type { OperatorSource } from './interpret.ts';
import { glyphsOfTyped, typedTexts } from './typed-in.ts';
import { paintUpright } from './upright.ts';

type Layers = Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>;

/** What a page shows, and the operators that paint it. */
export interface ReadPage {
  readonly primitives: PagePrimitives;
  readonly source: OperatorSource;
}

/**
 * What a page shows, with its rotation applied, in points from the top left corner. Fonts reach this side of
 * the engine a moment after the operators that use them.
 */
export async function readPage({ proxy, list, annotations }: FetchedPage, layers: Layers): Promise<ReadPage> {
  const viewport = proxy.getViewport({ scale: 1 });
  await setImmediate();
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport.transform;
  const base: Matrix = [a, b, c, d, e, f];
  const source: OperatorSource = {
    operators: list.fnArray,
    args: list.argsArray,
    base,
    font: fontLookup(proxy),
    isShown: (group) => layers.isVisible(group),
  };
  const { canvas, turn, ...upright } = paintUpright(source, viewport.width, viewport.height);
  const { order, slants: _, overlaid, ...marks } = canvas;
  const { texts, replaced } = typedTexts(annotations, overlaid);
  const typed = texts.flatMap((text, i) => glyphsOfTyped(text, upright.base, order + i + 1));
  const { width, height } = upright;
  const glyphs = [...marks.glyphs.filter((glyph) => !replaced.has(glyph)), ...typed];
  const primitives = { number: proxy.pageNumber, width, height, ...marks, glyphs, ...(turn && { turn }) };
  return { primitives, source };
}

function fontLookup(page: PdfPage): (id: unknown) => FontMetrics {
  const known = new Map<unknown, FontMetrics>();
  return (id) => {
    const found = known.get(id) ?? metricsOf(page, id);
    known.set(id, found);
    return found;
  };
}

function metricsOf(page: PdfPage, id: unknown): FontMetrics {
  if (typeof id !== 'string' || !page.commonObjs.has(id)) return PLAIN_FONT;
  const font = page.commonObjs.get(id);
  if (typeof font !== 'object' || font === null) return PLAIN_FONT;
  return {
    vertical: font.vertical === true,
    type3: font.isType3Font === true,
    fontMatrix: font.fontMatrix ?? PLAIN_FONT.fontMatrix,
    bounds: font.bbox ?? [],
  };
}
