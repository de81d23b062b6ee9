import { detectText } from './detect-text.ts';
import { MEDIA } from './media-types.ts';
import { isOle, listStreams } from './ole.ts';
import { listNames } from './zip/directory.ts';

/** Formats that begin with fixed bytes; `at` where these do not stand first. */
const SIGNATURES: readonly { readonly mediaType: string; readonly text: string; readonly at?: number }[] = [
  { mediaType: MEDIA.png, text: '\x89PNG\r\n\x1a\n' },
  { mediaType: MEDIA.jpeg, text: '\xff\xd8\xff' },
  { mediaType: MEDIA.tiff, text: 'II*\0' },
  { mediaType: MEDIA.tiff, text: 'MM\0*' },
  { mediaType: MEDIA.tiff, text: 'II+\0' },
  { mediaType: MEDIA.tiff, text: 'MM\0+' },
  { mediaType: MEDIA.webp, text: 'WEBP', at: 8 },
  { mediaType: MEDIA.gif, text: 'GIF8' },
  { mediaType: MEDIA.rtf, text: '{\\rtf' },
  { mediaType: MEDIA.rar, text: 'Rar!\x1a\x07' },
  { mediaType: MEDIA.sevenZip, text: "7z\xbc\xaf'\x1c" },
];

/** What a part in a ZIP says of the whole, the surest first. */
const ZIP_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^OFD\.xml$/iu, MEDIA.ofd],
  [/^word\/|(?:^|\/)document\d*\.xml$/iu, MEDIA.docx],
  [/^xl\/workbook\.bin$/iu, MEDIA.xlsb],
  [/^xl\/workbook/iu, MEDIA.xlsx],
  [/^ppt\/presentation/iu, MEDIA.pptx],
];

/** What a stream in an OLE file says of the whole. `EncryptedPackage` holds an encrypted DOCX, XLSX or PPTX. */
const OLE_STREAMS: Readonly<Record<string, string>> = {
  EncryptedPackage: MEDIA.encrypted,
  WordDocument: MEDIA.doc,
  Workbook: MEDIA.xls,
  Book: MEDIA.xls,
  'PowerPoint Document': MEDIA.ppt,
  MatOST: MEDIA.works,
};

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

function detectZip(bytes: Uint8Array): string {
  const head = latin1(bytes, 30, 200);
  if (head.startsWith(`mimetype${MEDIA.odt}`)) return MEDIA.odt;
  if (head.startsWith(`mimetype${MEDIA.ods}`)) return MEDIA.ods;
  const names = listNames(bytes);
  // A damaged archive has no directory: the name of its first part still tells what it was.
  if (!names) return /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/)/u.test(head) ? MEDIA.docx : MEDIA.zip;
  const isPackage = names.includes('[Content_Types].xml');
  const part = ZIP_PARTS.find(([pattern, type]) => {
    return (isPackage || type === MEDIA.ofd) && names.some((name) => pattern.test(name));
  });
  return part?.[1] ?? MEDIA.zip;
}

function detectOle(bytes: Uint8Array): string {
  const names = new Set(listStreams(bytes).map((stream) => stream.name));
  return Object.entries(OLE_STREAMS).find(([name]) => names.has(name))?.[1] ?? MEDIA.ole;
}

const isBmp = (bytes: Uint8Array): boolean => latin1(bytes, 0, 2) === 'BM' && latin1(bytes, 6, 10) === '\0\0\0\0';

/** A file's media type, from its bytes alone; `application/octet-stream` for what is none of the known formats. */
export function detect(bytes: Uint8Array): string {
  const head = latin1(bytes, 0, 1024);
  const fixed = SIGNATURES.find(({ text, at = 0 }) => head.startsWith(text, at));
  if (fixed) return fixed.mediaType;
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return detectZip(bytes);
  if (isOle(bytes)) return detectOle(bytes);
  if (isBmp(bytes)) return MEDIA.bmp;
  if (head.includes('%PDF-')) return MEDIA.pdf;
  return detectText(bytes);
}
