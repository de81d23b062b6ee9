import type { Parts } from './parts.ts';

/** What mammoth reads beside the main part, by the type of the relationship that leads to it. */
const READ_BY_MAMMOTH = new Set(['styles', 'numbering', 'footnotes', 'endnotes']);

/** The parts that a second reading needs, expanded within the archive's limits; pictures and all else left out. */
export async function secondParts({ package: opened, main, relationships }: Parts): Promise<Map<string, Uint8Array>> {
  const related = relationships.filter(({ type, target }) => READ_BY_MAMMOTH.has(type) && opened.has(target));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const fixed = ['[Content_Types].xml', '_rels/.rels', `${folder}_rels/${main.slice(folder.length)}.rels`];
  const parts = new Map<string, Uint8Array>();
  for (const name of [...fixed, main, ...related.map(({ target }) => target)]) {
    if (opened.archive.has(name)) parts.set(name, await opened.archive.read(name));
  }
  return parts;
}
