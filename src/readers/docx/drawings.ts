import { all, descendants, elements, first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { readBlocks } from './blocks.ts';
import { readInline } from './runs.ts';
import { type Paragraph, type Scope, seenBy, within } from './scope.ts';

const EMU_PER_POINT = 12_700;
const BOX = 'w:txbxContent';
/** Elements that mammoth looks into on its way to a text box. */
const MAMMOTH_ENTERS = new Set(['v:shape', 'v:rect', 'v:roundrect', 'v:group', 'v:textbox']);

interface FoundBox {
  readonly content: XmlElement;
  readonly foundByMammoth: boolean;
}

/** Text boxes below an element; those within another text box belong to that one. */
function* textBoxes(parent: XmlElement, foundByMammoth: boolean): Generator<FoundBox> {
  for (const child of elements(parent)) {
    if (child.name === BOX) yield { content: child, foundByMammoth };
    else if (child.name === 'mc:AlternateContent') yield* textBoxes(chosen(child) ?? child, false);
    else yield* textBoxes(child, foundByMammoth && MAMMOTH_ENTERS.has(child.name));
  }
}

/** Which of the alternatives is shown: the first that holds a drawing with something to read. */
function chosen(alternatives: XmlElement): XmlElement | undefined {
  const choice = all(alternatives, 'mc:Choice').find((element) => elements(element).length > 0);
  return choice ?? first(alternatives, 'mc:Fallback');
}

function readBoxes(boxes: Iterable<FoundBox>, scope: Scope, out: Paragraph): void {
  let ordinal = 0;
  for (const { content, foundByMammoth } of boxes) {
    ordinal += 1;
    const inner = seenBy(scope, foundByMammoth || scope.agreed ? 'both' : 'shown');
    const anchor = within(scope, `text box ${ordinal}`);
    for (const block of inner ? readBlocks(content, { ...inner, anchor }) : []) out.floating.push(block);
  }
}

const points = (style: string, name: string): number => {
  const [, size, unit] = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|in|cm|mm)?`, 'u').exec(style) ?? [];
  return Number(size ?? 0) * ({ in: 72, cm: 28.35, mm: 2.835 }[unit ?? ''] ?? 1);
};

/** Elements below with one name; what stands in a text box is no part of the drawing around it. */
function* drawn(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === name) yield child;
    if (child.name !== BOX) yield* drawn(child, name);
  }
}

/** Pictures of both kinds of drawing, with the size at which they are shown. */
function readPictures(element: XmlElement, scope: Scope): void {
  for (const extent of drawn(element, 'wp:extent')) {
    const width = Number(extent.attributes.cx ?? 0) / EMU_PER_POINT;
    const height = Number(extent.attributes.cy ?? 0) / EMU_PER_POINT;
    for (const blip of drawn(element, 'a:blip')) {
      const relationship = blip.attributes['r:embed'];
      if (relationship !== undefined) scope.walk.pictures.push({ relationship, width, height, anchor: scope.anchor });
    }
  }
  for (const shape of drawn(element, 'v:shape')) {
    const relationship = first(shape, 'v:imagedata')?.attributes['r:id'];
    const style = shape.attributes.style ?? '';
    const size = { width: points(style, 'width'), height: points(style, 'height') };
    if (relationship !== undefined) scope.walk.pictures.push({ relationship, ...size, anchor: scope.anchor });
  }
}

/** Reads the text boxes and pictures of a drawing. */
export function readDrawing(element: XmlElement, scope: Scope, out: Paragraph): void {
  readPictures(element, scope);
  readBoxes(textBoxes(element, element.name !== 'w:drawing'), scope, out);
}

const plainText = (element: XmlElement | undefined): string => [...descendants(element, 'w:t')].map(textOf).join('');

const reachedByMammoth = (fallback: XmlElement | undefined): boolean => {
  const drawings = elements(fallback).filter((element) => element.name === 'w:pict' || element.name === 'w:object');
  return drawings.some((drawing) => [...textBoxes(drawing, true)].every((box) => box.foundByMammoth));
};

/** Marks what mammoth reads of the alternative that is not shown. */
function pushFallback(fallback: XmlElement, scope: Scope, out: Paragraph): void {
  const inner = seenBy(scope, 'mammoth');
  const text = plainText(fallback);
  if (!inner || text === '') return;
  out.floating.push({ kind: 'paragraph', pieces: [{ text, sight: inner.sight }], anchor: scope.anchor });
}

/**
 * Reads the alternative that a person sees. mammoth reads the fallback: where both hold the same text they confirm
 * each other, and where there is none mammoth loses the text.
 */
export function readAlternatives(element: XmlElement, scope: Scope, out: Paragraph): void {
  const shown = chosen(element);
  const fallback = first(element, 'mc:Fallback');
  const agreed = reachedByMammoth(fallback) && plainText(shown) === plainText(fallback);
  const inner = agreed ? { ...scope, agreed } : seenBy(scope, 'shown');
  if (inner) readInline(shown, inner, out);
  if (!agreed && fallback) pushFallback(fallback, scope, out);
}
