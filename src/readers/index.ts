import type { SourceDocument } from '../model/document.ts';
import { Fault } from '../model/fault.ts';
import { convertedReader } from './converted/index.ts';
import { detect } from './detect.ts';
import { docxReader } from './docx/index.ts';
import { decrypt } from './encrypted.ts';
import { MEDIA } from './media-types.ts';
import { ofdReader } from './ofd/index.ts';
import { pdfReader } from './pdf/index.ts';
import type { Reader, ReaderInput } from './reader.ts';
import { scanReader } from './scan/index.ts';
import { textReader } from './text/index.ts';
import { xlsxReader } from './xlsx/index.ts';

export { detect } from './detect.ts';
export type { Reader, ReaderInput, ReadOptions } from './reader.ts';

/** Every reader. A file goes to the one that names its media type. */
export const READERS: readonly Reader[] = [
  textReader,
  docxReader,
  xlsxReader,
  pdfReader,
  ofdReader,
  scanReader,
  convertedReader,
];

/** What an encrypted package holds is read as if it had come by itself. */
async function readDecrypted(input: ReaderInput): Promise<SourceDocument> {
  const bytes = await decrypt(input.bytes, input.options.password);
  const mediaType = detect(bytes);
  if (mediaType === MEDIA.encrypted) throw new Fault('encrypted');
  return read({ ...input, bytes, mediaType });
}

/** Reads a file with the reader for its media type; throws a Fault where there is none. */
export async function read(input: ReaderInput): Promise<SourceDocument> {
  const { bytes, mediaType } = input;
  if (bytes.length === 0) throw new Fault('empty-file');
  if (mediaType === 'application/octet-stream') throw new Fault('unknown-type');
  if (mediaType === MEDIA.encrypted) return readDecrypted(input);
  const reader = READERS.find(({ mediaTypes }) => mediaTypes.includes(mediaType));
  if (!reader) throw new Fault('unsupported-type', { type: mediaType });
  return reader.read(input);
}
