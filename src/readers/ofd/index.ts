import { layOutPainted } from '../../layout/painted.ts';
import type { SourceDocument } from '../../model/document.ts';
import { MEDIA } from '../media-types.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { openZip } from '../zip/index.ts';
import { readPages } from './document.ts';

async function read({ path, bytes, mediaType }: ReaderInput): Promise<SourceDocument> {
  const { pages, blocks, notes } = layOutPainted(await readPages(await openZip(bytes)));
  return { path, mediaType, reader: 'ofd', pages, blocks, notes };
}

/** OFD, the fixed layout format of Chinese offices, through the same layout as PDF. */
export const ofdReader: Reader = { id: 'ofd', mediaTypes: [MEDIA.ofd], read };
