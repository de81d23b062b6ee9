import { elements, first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** How a part of an equation is written in a line of text. */
type Writer = (element: XmlElement) => string;

const inner: Writer = (element) => elements(element).map(equationText).join('');
const part = (element: XmlElement, name: string): string => {
  const child = first(element, name);
  return child ? inner(child) : '';
};
/** Brackets around what would otherwise be taken apart. */
const group = (text: string): string => (/[+\-−×÷*/=\s]/u.test(text) ? `(${text})` : text);

const property = (element: XmlElement, properties: string, name: string): string | undefined =>
  first(element, properties, name)?.attributes['m:val'];

function delimiters(element: XmlElement): string {
  const open = property(element, 'm:dPr', 'm:begChr') ?? '(';
  const close = property(element, 'm:dPr', 'm:endChr') ?? ')';
  const separator = property(element, 'm:dPr', 'm:sepChr') ?? '|';
  const parts = elements(element).filter((child) => child.name === 'm:e');
  return open + parts.map(inner).join(separator) + close;
}

function nary(element: XmlElement): string {
  const sign = property(element, 'm:naryPr', 'm:chr') ?? '∫';
  const below = part(element, 'm:sub');
  const above = part(element, 'm:sup');
  return `${sign}${below && `_${group(below)}`}${above && `^${group(above)}`}${part(element, 'm:e')}`;
}

function radical(element: XmlElement): string {
  const degree = part(element, 'm:deg');
  return `${degree && `${degree}`}√(${part(element, 'm:e')})`;
}

const WRITERS: Readonly<Record<string, Writer>> = {
  'm:t': textOf,
  'w:t': textOf,
  'm:f': (element) => `${group(part(element, 'm:num'))}/${group(part(element, 'm:den'))}`,
  'm:sSup': (element) => `${part(element, 'm:e')}^${group(part(element, 'm:sup'))}`,
  'm:sSub': (element) => `${part(element, 'm:e')}_${group(part(element, 'm:sub'))}`,
  'm:sSubSup': (element) => `${part(element, 'm:e')}_${group(part(element, 'm:sub'))}^${group(part(element, 'm:sup'))}`,
  'm:d': delimiters,
  'm:nary': nary,
  'm:rad': radical,
  'w:del': () => '',
  'w:moveFrom': () => '',
};

/** An equation as one line of text: fractions with a slash, powers with a caret. */
export function equationText(element: XmlElement): string {
  return (WRITERS[element.name] ?? inner)(element);
}
