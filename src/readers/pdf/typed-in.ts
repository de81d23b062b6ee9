import { isPlausible } from '../../layout/plausible.ts';
import type { Glyph } from '../../layout/primitives.ts';
import { type Matrix, transformBox } from '../painting/matrix.ts';
import { directionOf } from './glyphs.ts';

/** Text typed into a page: a form field's value, a note written over the page. */
export interface TypedText {
  readonly text: string;
  /** Left, bottom, right, top in the page's own space. */
  readonly rect: readonly [number, number, number, number];
  readonly fontSize: number;
  /** Set where what is painted can be read and says something else. */
  readonly doubtful?: true;
}

/** What was typed into a page, and the glyphs that were painted for it and do not count. */
export interface TypedIn {
  readonly texts: readonly TypedText[];
  readonly replaced: ReadonlySet<Glyph>;
}

const INSET = 2;
const LEADING = 1.2;
const USUAL_SIZE = 10;
const HIDDEN_FLAGS = 2 | 32;

/**
 * The texts of a page's annotations that count in place of what was painted for them, by annotation. A field's picture
 * is only made from its value, at times in a font that lacks its characters; a note is what its picture shows.
 */
export function typedTexts(annotations: readonly unknown[], painted: ReadonlyMap<string, readonly Glyph[]>): TypedIn {
  const texts: TypedText[] = [];
  const replaced = new Set<Glyph>();
  for (const annotation of annotations.filter(isRecord)) {
    const text = textOf(annotation);
    const rect = rectOf(annotation.rect);
    if (!text || !rect || isHidden(annotation)) continue;
    const glyphs = painted.get(plain(annotation.id)) ?? [];
    const shown = comparable(glyphs.map((glyph) => glyph.text).join(''));
    if (shown !== '' && (annotation.subtype === 'FreeText' || shown === comparable(text))) continue;
    for (const glyph of glyphs) replaced.add(glyph);
    const differs = isReadable(shown) && !comparable(text).includes(shown);
    const fontSize = sizeOf(annotation.defaultAppearanceData);
    texts.push({ text, rect, fontSize, ...(differs && { doubtful: true }) });
  }
  return { texts, replaced };
}

function isHidden({ annotationFlags: flags }: Readonly<Record<string, unknown>>): boolean {
  return typeof flags === 'number' && (flags & HIDDEN_FLAGS) !== 0;
}

const comparable = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

const isReadable = (text: string): boolean => text !== '' && Array.from(text).every(isPlausible);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(annotation: Readonly<Record<string, unknown>>): string | undefined {
  if (annotation.subtype === 'FreeText' && isRecord(annotation.contentsObj)) return plain(annotation.contentsObj.str);
  if (annotation.subtype !== 'Widget' || (annotation.fieldType !== 'Tx' && annotation.fieldType !== 'Ch'))
    return undefined;
  const { fieldValue: value, options } = annotation;
  return (Array.isArray(value) ? value : [value]).map((each) => displayed(plain(each), options)).join(' ');
}

/** What a list shows for a value that it stores. */
function displayed(value: string, options: unknown): string {
  const option = Array.isArray(options)
    ? options.find((each) => isRecord(each) && each.exportValue === value)
    : undefined;
  return plain(option?.displayValue) || value;
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : '');

function rectOf(value: unknown): TypedText['rect'] | undefined {
  if (!Array.isArray(value) || !value.every((side) => typeof side === 'number' && Number.isFinite(side)))
    return undefined;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = value;
  return [x0, y0, x1, y1];
}

function sizeOf(appearance: unknown): number {
  const size = isRecord(appearance) ? appearance.fontSize : undefined;
  return typeof size === 'number' && size > 0 ? size : USUAL_SIZE;
}

/** Places a text in its rectangle, from the top, broken where it does not fit. `order` is the turn of its glyphs. */
export function glyphsOfTyped({ text, rect, fontSize, doubtful }: TypedText, base: Matrix, order: number): Glyph[] {
  const [x0, y0, x1, y1] = rect;
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => broken(line, (x1 - x0 - 2 * INSET) / fontSize));
  const size = Math.min(fontSize, (y1 - y0) / (lines.length * LEADING));
  const single = lines.length === 1;
  const direction = directionOf(base, false, false);
  return lines.flatMap((line, i) => {
    const top = single ? (y0 + y1 + size) / 2 : y1 - INSET - i * size * LEADING;
    let x = x0 + INSET;
    return Array.from(line, (character): Glyph => {
      const left = x;
      x += widthOf(character) * size;
      const box = transformBox(base, left, top - size, x, top);
      return { text: character, box, direction, hidden: false, order, ...(doubtful && { doubtful }) };
    });
  });
}

/** In font sizes: a rough measure serves, as only the order and the line of the characters matter. */
const widthOf = (character: string): number => (character.charCodeAt(0) < 0x2000 ? 0.5 : 1);

function broken(line: string, room: number): string[] {
  const lines: string[] = [];
  let [current, used] = ['', 0];
  for (const character of line) {
    if (current !== '' && used + widthOf(character) > room) {
      lines.push(current);
      [current, used] = ['', 0];
    }
    current += character;
    used += widthOf(character);
  }
  return [...lines, current];
}
