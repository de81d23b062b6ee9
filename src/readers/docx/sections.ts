import { all, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { RawBlock } from './raw.ts';
import { isOn } from './scope.ts';
import { allText, textSeen } from './text.ts';

/** A run of blocks with the same page, header and footer. */
export interface Section {
  readonly blocks: readonly RawBlock[];
  readonly properties: XmlElement | undefined;
}

/** The body's blocks by section; the last section's properties stand at the end of the body. */
export function splitSections(blocks: readonly RawBlock[], last: XmlElement | undefined): Section[] {
  const sections: Section[] = [];
  let open: RawBlock[] = [];
  for (const block of blocks) {
    open.push(block);
    if (block.kind === 'paragraph' && block.section) {
      sections.push({ blocks: open, properties: block.section });
      open = [];
    }
  }
  return [...sections, { blocks: open, properties: last }];
}

/** Relationships to the headers or footers that a section shows, the first page's before the others. */
export function shownParts(properties: XmlElement | undefined, kind: 'header' | 'footer'): string[] {
  const types = isOn(first(properties, 'w:titlePg')) ? ['first', 'default', 'even'] : ['default', 'even'];
  const references = all(properties, `w:${kind}Reference`);
  return types.flatMap((type) =>
    references.flatMap(({ attributes }) => {
      const isOfType = (attributes['w:type'] ?? 'default') === type;
      return isOfType && attributes['r:id'] !== undefined ? [attributes['r:id']] : [];
    }),
  );
}

/** The size of a section's pages in points; A4 where it gives none. */
export function pageSize(properties: XmlElement | undefined): { readonly width: number; readonly height: number } {
  const size = first(properties, 'w:pgSz')?.attributes;
  const points = (twips: string | undefined, otherwise: number) => (Number(twips) > 0 ? Number(twips) / 20 : otherwise);
  return { width: points(size?.['w:w'], 595), height: points(size?.['w:h'], 842) };
}

/** What a page number and its company leave of a running title. */
const PAGE_NUMBER = /^[\s\d\-–—/.·第页共PpAaGgEeOoFf]*$/u;

const says = (block: RawBlock): boolean => block.kind === 'table' || !PAGE_NUMBER.test(textSeen([block], 'shown'));

/** What a header or footer says beyond page numbers; nothing where an earlier one said the same. */
export function news(blocks: readonly RawBlock[], said: Set<string>): RawBlock[] {
  const saying = blocks.filter(says);
  const key = allText(saying);
  if (saying.length === 0 || said.has(key)) return [];
  said.add(key);
  return saying;
}
