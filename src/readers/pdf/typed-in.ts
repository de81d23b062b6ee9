import type { Glyph } from '../../layout/primitives.ts';
import { type Matrix, transformBox } from '../painting/matrix.ts';
import { directionOf } from './glyphs.ts';

/** Text typed into a page without a picture of how it looks: a form field's value, a note written over the page. */
export interface TypedText {
  readonly text: string;
  /** Left, bottom, right, top in the page's own space. */
  readonly rect: readonly [number, number, number, number];
  readonly fontSize: number;
}

const INSET = 2;
const LEADING = 1.2;
const USUAL_SIZE = 10;
const HIDDEN_FLAGS = 2 | 32;

/** The texts of those annotations of a page that the engine does not paint, as they lack an appearance. */
export function typedTexts(annotations: readonly unknown[]): TypedText[] {
  return annotations.filter(isRecord).flatMap((annotation) => {
    const text = textOf(annotation);
    const rect = rectOf(annotation.rect);
    const flags = typeof annotation.annotationFlags === 'number' ? annotation.annotationFlags : 0;
    if (annotation.hasAppearance === true || !text || !rect || (flags & HIDDEN_FLAGS) !== 0) return [];
    return [{ text, rect, fontSize: sizeOf(annotation.defaultAppearanceData) }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(annotation: Readonly<Record<string, unknown>>): string | undefined {
  if (annotation.subtype === 'FreeText' && isRecord(annotation.contentsObj)) return plain(annotation.contentsObj.str);
  if (annotation.subtype !== 'Widget' || (annotation.fieldType !== 'Tx' && annotation.fieldType !== 'Ch'))
    return undefined;
  const value = annotation.fieldValue;
  return Array.isArray(value) ? value.map(plain).join(' ') : plain(value);
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
export function glyphsOfTyped({ text, rect, fontSize }: TypedText, base: Matrix, order: number): Glyph[] {
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
      return { text: character, box: transformBox(base, left, top - size, x, top), direction, hidden: false, order };
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
