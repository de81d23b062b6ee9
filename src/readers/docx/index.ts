import type { ReadingNote, SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import { MEDIA } from '../media-types.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { openZip } from '../zip/index.ts';
import { type Confirmations, confirm } from './confirm.ts';
import { toBlocks } from './document.ts';
import { type Parts, readParts } from './parts.ts';
import type { RawBlock } from './raw.ts';
import { readSecond } from './second.ts';
import { secondParts } from './second-parts.ts';
import { readStory } from './story.ts';

/** What the second reading says of the cells; nothing where it fails, told with a note. */
async function secondReading(parts: Parts, blocks: readonly RawBlock[], notes: ReadingNote[]): Promise<Confirmations> {
  try {
    return confirm(blocks, await readSecond(await secondParts(parts)));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    notes.push({ code: 'no-second-reading', detail });
    return new Map();
  }
}

async function read({ path, bytes, mediaType }: ReaderInput): Promise<SourceDocument> {
  if (mediaType === MEDIA.encrypted) throw new Fault('encrypted');
  const parts = await readParts(await openZip(bytes));
  const story = await readStory(parts);
  const notes: ReadingNote[] = [
    ...[...story.remarks].map((code) => ({ code })),
    ...story.pagePictures.map((detail) => ({ code: 'page-picture', detail })),
  ];
  const blocks = toBlocks(story.all, await secondReading(parts, story.body, notes));
  if (blocks.length === 0) throw new Fault('no-text');
  return { path, mediaType, reader: 'docx', pages: [], blocks, notes };
}

/** Word documents: their own XML, checked cell by cell against a second, independent reading. */
export const docxReader: Reader = { id: 'docx', mediaTypes: [MEDIA.docx, MEDIA.encrypted], read };
