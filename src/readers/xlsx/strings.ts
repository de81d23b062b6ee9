import { elements, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** The text of a string item or an inline string: its runs without their phonetic guides. */
export function itemText(item: XmlElement | undefined): string {
  return elements(item)
    .map((child) => (child.name === 'x:t' ? textOf(child) : child.name === 'x:r' ? itemText(child) : ''))
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The strings that cells refer to by number. */
export const readStrings = (root: XmlElement | undefined): string[] =>
  elements(root)
    .filter((item) => item.name === 'x:si')
    .map(itemText);
