import type { NoteCode } from '../../model/note.ts';
import { elements, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { readBlocks } from './blocks.ts';
import { fieldStack } from './fields.ts';
import { type Numbering, readNumbering } from './numbering.ts';
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
  readonly remarks: ReadonlySet<NoteCode>;
  /** Names of pictures that fill a page. */
  readonly pagePictures: readonly string[];
}

/** A picture that takes as much of a page's area is a picture of a page. */
const PAGE_SHARE = 0.4;

/** Reads headers and footers, each part once. */
class RunningTitles {
  private readonly parts: Parts;
  private readonly walk: Walk;
  private readonly read = new Set<string>();
  private readonly said = new Set<string>();

  constructor(parts: Parts, walk: Walk) {
    this.parts = parts;
    this.walk = { ...walk, pictures: [], noteReferences: [], fields: fieldStack() };
  }

  /** What those of a section say that no earlier one said. */
  async of(properties: XmlElement | undefined, kind: 'header' | 'footer'): Promise<RawBlock[]> {
    const blocks: RawBlock[][] = [];
    for (const id of shownParts(properties, kind)) {
      const part = this.parts.relationships.get(id)?.target ?? '';
      if (this.read.has(part) || !this.parts.package.has(part)) continue;
      this.read.add(part);
      const root = await this.parts.package.xml(part, { skip: SKIPPED });
      const scope: Scope = { walk: this.walk, sight: 'shown', anchor: `${kind} ${this.read.size}` };
      blocks.push(news(readBlocks(root, scope), this.said));
    }
    return blocks.flat();
  }
}

/** Text of the footnotes and endnotes that the body refers to. */
async function readNotes(parts: Parts, walk: Walk, kind: 'footnote' | 'endnote'): Promise<RawBlock[]> {
  const ids = [...new Set(walk.noteReferences.flatMap((reference) => (reference.kind === kind ? reference.id : [])))];
  if (ids.length === 0) return [];
  const notes = new Map(elements(await parts.related(`${kind}s`)).map((note) => [note.attributes['w:id'], note]));
  return ids.flatMap((id, index) => {
    const note = notes.get(id);
    const scope: Scope = { walk: { ...walk, noteReferences: [] }, sight: 'shown', anchor: `${kind} ${index + 1}` };
    return note ? readBlocks(note, scope) : [];
  });
}

/** Lists number what the styles and the list definitions say; a document without lists needs neither. */
async function openNumbering(parts: Parts): Promise<Numbering> {
  const numbering = await parts.related('numbering');
  return readNumbering(numbering, readStyles(numbering && (await parts.related('styles'))));
}

/** Pictures large enough to be one of a page, by the name of their part. */
function pagePictures(pictures: readonly Picture[], sections: readonly Section[], { relationships }: Parts): string[] {
  const pages = sections.map(({ properties }) => pageSize(properties));
  const area = pages.reduce((least, page) => Math.min(least, page.width * page.height), Number.POSITIVE_INFINITY);
  const large = pictures.filter(({ width, height }) => width * height >= PAGE_SHARE * area);
  return [...new Set(large.flatMap(({ relationship }) => relationships.get(relationship)?.target ?? []))];
}

/** Reads all stories of a document in the order in which a person reads them. */
export async function readStory(parts: Parts): Promise<Story> {
  const walk = startWalk(await openNumbering(parts), fieldStack());
  const body = parts.body ? readBlocks(parts.body, { walk, sight: 'both', anchor: '' }) : [];
  const sections = splitSections(body, first(parts.body, 'w:sectPr'));
  const titles = new RunningTitles(parts, walk);
  const shown: (readonly RawBlock[])[] = [];
  for (const { blocks, properties } of sections) {
    shown.push(await titles.of(properties, 'header'), blocks, await titles.of(properties, 'footer'));
  }
  shown.push(await readNotes(parts, walk, 'footnote'), await readNotes(parts, walk, 'endnote'));
  return { body, all: shown.flat(), remarks: walk.remarks, pagePictures: pagePictures(walk.pictures, sections, parts) };
}
