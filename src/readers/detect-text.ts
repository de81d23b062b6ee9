import { MEDIA } from './media-types.ts';

/** As much as tells what a text is. */
const SAMPLE = 256 * 1024;
const BOMS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
const NOT_TEXT = /[\x00-\x08\x0e-\x19\x1c-\x1f\x7f-\x9f\ufffd\ufffe\uffff]/u;
const NOT_ASCII = /[^\x20-\x7e\s]/gu;
const CHINESE = /[\u2000-\u206f\u2190-\u25ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;
const HTML = /^\s*<(?:!doctype html|\?xml[^>]*>\s*<!doctype html|!--|html|head|body|table|div|p|meta)\b/iu;
const OFFICE_XML = /^\s*<\?xml[\s\S]{0,200}<\?mso-application\s+progid="(Word|Excel)\./u;
const MHTML = /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*Content-Type:\s*multipart\/related/iu;

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // Streaming, so that a character cut off at the sample's end is no error.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: bytes.length === SAMPLE });
  } catch {
    return undefined;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Almost any bytes are GB18030; they are taken for it where most of what is not ASCII is everyday Chinese. */
function decodeChinese(bytes: Uint8Array): string | undefined {
  const text = decodeAs(bytes, 'gb18030');
  if (text === undefined) return undefined;
  return count(text, CHINESE) >= 0.8 * count(text, NOT_ASCII) ? text : undefined;
}

function decodeSample(bytes: Uint8Array): string | undefined {
  const bom = BOMS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  return bom ? decodeAs(bytes, bom.encoding) : (decodeAs(bytes, 'utf-8') ?? decodeChinese(bytes));
}

/** The media type of bytes that are text of some kind; `application/octet-stream` for those that are not. */
export function detectText(bytes: Uint8Array): string {
  const text = decodeSample(bytes.subarray(0, SAMPLE));
  if (text === undefined || text === '' || NOT_TEXT.test(text)) return MEDIA.unknown;
  const office = OFFICE_XML.exec(text);
  if (office) return office[1] === 'Word' ? MEDIA.doc : MEDIA.xls;
  if (MHTML.test(text)) return MEDIA.mhtml;
  return HTML.test(text) ? MEDIA.html : MEDIA.text;
}
