import { Fault } from '../../model/fault.ts';

const DECLARED = /^<\?xml[^>]*\sencoding=["']([\w.-]+)["']/u;

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return DECLARED.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? 'utf-8';
}

/** The text of an XML file in the encoding that it has or declares. Throws a Fault for an encoding nobody knows. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (cause) {
    throw new Fault('broken-file', { reason: `unknown encoding ${encoding}` }, cause);
  }
}
