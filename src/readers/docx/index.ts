import type { SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { ReadingNote } from '../../model/note.ts';
import { MEDIA } from '../media-types.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { openZip } from '../zip/index.ts';
import { type Confirmations, confirm } from './confirm.ts';
import { toBlocks } from './document.ts';
import { readEmbedded } from './embedded.ts';
import { readPagePictures } from './page-pictures.ts';
import { mainText, type Parts, readParts } from './parts.ts';
import type { RawBlock } from './raw.ts';
import { readSecond, type SecondTable } from './second.ts';
import { readStory } from './story.ts';

/** mammoth's tables; undefined where it cannot read the document. */
async function readTwice(parts: Parts): Promise<readonly SecondTable[] | undefined> {
  const { text, relationships } = await mainText(parts);
  return readSecond(text, relationships);
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

async function read({ path, bytes, mediaType, options }: ReaderInput): Promise<SourceDocument> {
  const archive = await openZip(bytes);
  const parts = await readParts(archive);
  const story = await readStory(parts);
  const pictures = await readPagePictures(story.pagePictures, archive, options.ocr);
  const embedded = await readEmbedded(parts, archive);
  const notes: ReadingNote[] = [
    ...[...story.remarks].map((code) => ({ code })),
    ...pictures.unread.map((detail) => ({ code: 'page-is-image' as const, detail })),
    ...embedded.notes,
  ];
  const written = toBlocks(story.all, await secondReading(parts, story.body, notes));
  const blocks = [...written, ...embedded.blocks, ...pictures.blocks];
  if (blocks.length === 0) throw new Fault('no-text');
  return { path, mediaType, reader: 'docx', pages: [], blocks, notes };
}

/** Word documents: their own XML, checked cell by cell against a second, independent reading. */
export const docxReader: Reader = { id: 'docx', mediaTypes: [MEDIA.docx], read };
