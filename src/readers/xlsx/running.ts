import type { Paragraph } from '../../model/document.ts';
import { first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { clean } from './clean.ts';

/** Codes in a printed header: its parts, fonts, colours, page numbers and dates. */
const HEADER_CODES = /&"[^"]*"|&\d+|&K[0-9A-Fa-f]{6}|&K\d{2}[+-]\d{3}|&[LCR]|&[A-Z]/giu;

/** What the printed header and footer say beyond page numbers. */
export function readRunning(sheet: XmlElement, name: string, kind: 'Header' | 'Footer'): Paragraph[] {
  const stored = textOf(first(first(sheet, 'x:headerFooter') ?? sheet, `x:odd${kind}`));
  const parts = stored
    .split(/&[LCR]/u)
    .map((part) => clean(part.replaceAll('&&', '\u0001').replace(HEADER_CODES, '').replaceAll('\u0001', '&')));
  const texts = parts.filter((text) => !/^[\s\d\-–—/.·第页共]*$/u.test(text));
  return texts.map((text) => ({
    kind: 'paragraph',
    text,
    places: [{ anchor: `sheet ${name}, ${kind.toLowerCase()}` }],
  }));
}
