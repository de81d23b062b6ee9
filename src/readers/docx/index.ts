import type { SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { ReadingNote } from '../../model/note.ts';
import { MEDIA } from '../media-types.ts';
import { relationshipsPart } from '../opc/index.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { openZip } from '../zip/index.ts';
import { type Confirmations, confirm } from './confirm.ts';
import { toBlocks } from './document.ts';
import { type Parts, readParts } from './parts.ts';
import type { RawBlock } from './raw.ts';
import { readSecond, type SecondTable } from './second.ts';
import { readStory } from './story.ts';

const NO_RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** mammoth's tables; undefined where it cannot read the document. */
async function readTwice({ package: opened, main }: Parts): Promise<readonly SecondTable[] | undefined> {
  const part = relationshipsPart(main);
  const relationships = opened.has(part) ? await opened.text(part) : NO_RELATIONSHIPS;
  return readSecond(await opened.text(main), Buffer.from(relationships));
}

/** What the second reading says of the cells; nothing where it fails, told with a note. */
async function secondReading(parts: Parts, body: readonly RawBlock[], notes: ReadingNote[]): Promise<Confirmations> {
  let failure = 'too large';
  try {
    const second = await readTwice(parts);
    if (second) return confirm(body, second);
  } catch (cause) {
    failure = cause instanceof Error ? cause.message : String(cause);
  }
  notes.push({ code: 'no-second-reading', detail: failure });
  return new Map();
}

async function read({ path, bytes, mediaType }: ReaderInput): Promise<SourceDocument> {
  const parts = await readParts(await openZip(bytes));
  const story = await readStory(parts);
  const notes: ReadingNote[] = [
    ...[...story.remarks].map((code) => ({ code })),
    ...story.pagePictures.map((detail) => ({ code: 'page-is-image' as const, detail })),
  ];
  const blocks = toBlocks(story.all, await secondReading(parts, story.body, notes));
  if (blocks.length === 0) throw new Fault('no-text');
  return { path, mediaType, reader: 'docx', pages: [], blocks, notes };
}

/** Word documents: their own XML, checked cell by cell against a second, independent reading. */
export const docxReader: Reader = { id: 'docx', mediaTypes: [MEDIA.docx], read };
