import { Fault } from '../../model/fault.ts';

const BOMS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** Text in UTF-8, UTF-16 with a byte order mark, or GB18030; a Fault for bytes that are none of these. */
export function decode(bytes: Uint8Array): string {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte));
  for (const encoding of marked ? [marked.encoding] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding is tried; the last one's failure is told below.
    }
  }
  throw new Fault('broken-file', { reason: 'neither UTF-8 nor GB18030' });
}
