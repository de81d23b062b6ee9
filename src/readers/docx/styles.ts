import { all, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

const LONGEST_CHAIN = 20;

/** The list and level that a paragraph belongs to; either may be left to its style. */
export interface ListUse {
  readonly list: string | undefined;
  readonly level: string | undefined;
}

export function listUse(properties: XmlElement | undefined): ListUse {
  const use = first(properties, 'w:numPr');
  return {
    list: first(use, 'w:numId')?.attributes['w:val'],
    level: first(use, 'w:ilvl')?.attributes['w:val'],
  };
}

interface Style extends ListUse {
  readonly basedOn: string | undefined;
}

/** What paragraph styles say of lists, by the style's id. */
export type Styles = (id: string | undefined) => ListUse;

/** Reads `styles.xml`; styles inherit from those that they are based on. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const style of all(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined || style.attributes['w:type'] !== 'paragraph') continue;
    if (style.attributes['w:default'] === '1') standard = id;
    styles.set(id, { ...listUse(first(style, 'w:pPr')), basedOn: first(style, 'w:basedOn')?.attributes['w:val'] });
  }
  return (id) => {
    let use: ListUse = { list: undefined, level: undefined };
    let style = styles.get(id ?? standard ?? '');
    for (let depth = 0; style && depth < LONGEST_CHAIN; depth += 1) {
      use = { list: use.list ?? style.list, level: use.level ?? style.level };
      style = styles.get(style.basedOn ?? '');
    }
    return use;
  };
}
