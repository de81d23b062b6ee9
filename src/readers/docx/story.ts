import type { Relationship } from '../opc/index.ts';
import { all, elements, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { readBlocks } from './blocks.ts';
import { fieldStack } from './fields.ts';
import { readNumbering } from './numbering.ts';
import type { Parts } from './parts.ts';
import type { RawBlock } from './raw.ts';
import { type Picture, type Scope, startWalk, type Walk } from './scope.ts';
import { news, pageSize, type Section, shownParts, splitSections } from './sections.ts';
import { SKIPPED } from './skipped.ts';
import { readStyles } from './styles.ts';

/** All that a document shows, and what was remarked on the way. */
export interface Story {
  /** The body alone, as mammoth reads it too. */
  readonly body: readonly RawBlock[];
  /** Headers, body, footers and notes, in the order in which they are read. */
  readonly all: readonly RawBlock[];
  readonly remarks: ReadonlySet<string>;
  /** Names of pictures that fill a page. */
  readonly pagePictures: readonly string[];
}

/** A picture that takes as much of a page's area is a picture of a page. */
const PAGE_SHARE = 0.4;

type Find = (id: string) => Relationship | undefined;

/** Reads headers and footers, each part once. */
class RunningTitles {
  private readonly parts: Parts;
  private readonly find: Find;
  private readonly walk: Walk;
  private readonly said = new Set<string>();
  private count = 0;

  constructor(parts: Parts, find: Find, walk: Walk) {
    this.parts = parts;
    this.find = find;
    this.walk = { ...walk, pictures: [], noteReferences: [], fields: fieldStack() };
  }

  async read(properties: XmlElement | undefined, kind: 'header' | 'footer'): Promise<RawBlock[]> {
    const blocks: RawBlock[] = [];
    for (const id of shownParts(properties, kind)) {
      const part = this.find(id)?.target ?? '';
      if (!this.parts.package.has(part)) continue;
      this.count += 1;
      const root = await this.parts.package.xml(part, { skip: SKIPPED });
      blocks.push(
        ...news(readBlocks(root, { walk: this.walk, sight: 'shown', anchor: `${kind} ${this.count}` }), this.said),
      );
    }
    return blocks;
  }
}

/** Text of the footnotes and endnotes that the body refers to. */
function readNotes(parts: Parts, walk: Walk): RawBlock[] {
  return walk.noteReferences.flatMap(({ kind, id }, index) => {
    const root = kind === 'footnote' ? parts.footnotes : parts.endnotes;
    const note = elements(root).find((element) => element.attributes['w:id'] === id);
    const scope: Scope = { walk: { ...walk, noteReferences: [] }, sight: 'shown', anchor: `${kind} ${index + 1}` };
    return note ? readBlocks(note, scope) : [];
  });
}

/** Pictures large enough to be one of a page, by the name of their part. */
function pagePictures(pictures: readonly Picture[], sections: readonly Section[], find: Find): string[] {
  const area = Math.min(
    ...sections.map(({ properties }) => pageSize(properties)).map((page) => page.width * page.height),
  );
  const large = pictures.filter(({ width, height }) => width * height >= PAGE_SHARE * area);
  return large.flatMap(({ relationship }) => find(relationship)?.target ?? []);
}

/** Reads all stories of a document in the order in which a person reads them. */
export async function readStory(parts: Parts): Promise<Story> {
  const walk = startWalk(readNumbering(parts.numbering, readStyles(parts.styles)), fieldStack());
  const find: Find = (id) => parts.relationships.find((relationship) => relationship.id === id);
  const body = parts.body ? readBlocks(parts.body, { walk, sight: 'both', anchor: '' }) : [];
  const sections = splitSections(body, first(parts.body, 'w:sectPr'));
  const titles = new RunningTitles(parts, find, walk);
  const shown: (readonly RawBlock[])[] = [];
  for (const { blocks, properties } of sections) {
    shown.push(await titles.read(properties, 'header'), blocks, await titles.read(properties, 'footer'));
  }
  shown.push(readNotes(parts, walk));
  if (all(parts.body, 'w:altChunk').length > 0) walk.remarks.add('foreign-part');
  return { body, all: shown.flat(), remarks: walk.remarks, pagePictures: pagePictures(walk.pictures, sections, find) };
}
