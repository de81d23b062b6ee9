import type { XmlElement, XmlNode } from './tree.ts';

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const elements = (parent: XmlElement | undefined): XmlElement[] => parent?.children.filter(isElement) ?? [];

/** The children with one name. */
export function all(parent: XmlElement | undefined, name: string): XmlElement[] {
  return elements(parent).filter((element) => element.name === name);
}

/** Follows the first child with each name in turn. */
export function first(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let at = parent;
  for (const name of names) at = elements(at).find((element) => element.name === name);
  return at;
}

/** All elements below with one name, in document order. */
export function* descendants(parent: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const element of elements(parent)) {
    if (element.name === name) yield element;
    yield* descendants(element, name);
  }
}

/** All text below, joined. */
export function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
