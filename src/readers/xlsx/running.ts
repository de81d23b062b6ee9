import type { Paragraph } from '../../model/document.ts';
import { first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { clean } from './clean.ts';

/** Codes in a printed header: fonts, sizes, colours, and what is filled in when it is printed. */
const CODES = /&"[^"]*"|&\d+|&K[0-9A-Fa-f]{6}|&K\d{2}[+-]\d{3}|&[A-Z]/giu;
const PAGE_NUMBER = /&[PN]/iu;
/** No more stands around a page number: `第…页 共…页`, `Page … of …`. */
const AROUND_NUMBER = 12;
const AMPERSAND = '\u0001';

/** The text of the left, middle or right part. */
function partText(part: string): string {
  const text = clean(part.replace(CODES, '').replaceAll(AMPERSAND, '&'));
  return PAGE_NUMBER.test(part) && text.length <= AROUND_NUMBER ? '' : text;
}

/** What the printed header or footer of a sheet says beyond page numbers. */
export function readRunning(sheet: XmlElement, name: string, kind: 'Header' | 'Footer'): Paragraph[] {
  const stored = textOf(first(sheet, 'x:headerFooter', `x:odd${kind}`)).replaceAll('&&', AMPERSAND);
  const texts = stored.split(/&[LCR]/u).map(partText);
  const places = [{ anchor: `sheet ${name}, ${kind.toLowerCase()}` }];
  return texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text, places }));
}
