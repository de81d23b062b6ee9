import type { Block } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { ReadingNote } from '../../model/note.ts';
import { detect } from '../detect.ts';
import { pageInArchive } from '../html/archive.ts';
import { readHtml } from '../html/tables.ts';
import { MEDIA } from '../media-types.ts';
import { decode } from '../text/decode.ts';
import { all } from '../xml/query.ts';
import type { Archive } from '../zip/index.ts';
import type { Parts } from './parts.ts';

/** What a document holds as files of their own, to be shown in its place: web pages, as programs that export to Word leave them. */
export interface Embedded {
  readonly blocks: readonly Block[];
  readonly notes: readonly ReadingNote[];
}

async function htmlOf(bytes: Uint8Array): Promise<string | undefined> {
  const mediaType = detect(bytes);
  if (mediaType === MEDIA.html) return decode(bytes);
  return mediaType === MEDIA.mhtml ? pageInArchive(bytes) : undefined;
}

/** Reads the web pages that are embedded in a document; whatever else is embedded, or broken, is noted as not read. */
export async function readEmbedded({ body, relationships }: Parts, archive: Archive): Promise<Embedded> {
  const blocks: Block[] = [];
  const notes: ReadingNote[] = [];
  for (const { attributes } of all(body, 'w:altChunk')) {
    const target = relationships.get(attributes['r:id'] ?? '')?.target ?? '';
    try {
      const html = archive.has(target) ? await htmlOf(await archive.read(target)) : undefined;
      if (html === undefined) notes.push({ code: 'foreign-part', detail: target });
      else blocks.push(...readHtml(html));
    } catch (error) {
      if (!(error instanceof Fault) || error.code === 'too-large') throw error;
      notes.push({ code: 'foreign-part', detail: target });
    }
  }
  return { blocks, notes };
}
