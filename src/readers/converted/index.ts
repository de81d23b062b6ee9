import type { Block, SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import { docxReader } from '../docx/index.ts';
import { decrypt } from '../encrypted.ts';
import { MEDIA } from '../media-types.ts';
import { isProtected } from '../ole.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { xlsxReader } from '../xlsx/index.ts';
import { convert, findSoffice } from './soffice.ts';

interface Conversion {
  /** The ending that LibreOffice knows the format by. */
  readonly from: string;
  readonly to: 'docx' | 'xlsx';
}

/** Formats that only LibreOffice reads, and what it makes of them. */
const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  [MEDIA.doc]: { from: 'doc', to: 'docx' },
  [MEDIA.works]: { from: 'wps', to: 'docx' },
  [MEDIA.rtf]: { from: 'rtf', to: 'docx' },
  [MEDIA.odt]: { from: 'odt', to: 'docx' },
  [MEDIA.xls]: { from: 'xls', to: 'xlsx' },
  [MEDIA.xlsb]: { from: 'xlsb', to: 'xlsx' },
  [MEDIA.ods]: { from: 'ods', to: 'xlsx' },
};

const READERS = {
  docx: { reader: docxReader, mediaType: MEDIA.docx },
  xlsx: { reader: xlsxReader, mediaType: MEDIA.xlsx },
};

/** Whatever was read twice was read from the conversion, which was made once. */
function readOnce(block: Block): Block {
  if (block.kind === 'paragraph') return block;
  return {
    ...block,
    cells: block.cells.map((cell) => (cell.trust === 'confirmed' ? { ...cell, trust: 'read' } : cell)),
  };
}

async function read(input: ReaderInput): Promise<SourceDocument> {
  const conversion = CONVERSIONS[input.mediaType];
  if (!conversion) throw new Fault('unsupported-type', { type: input.mediaType });
  const original = isProtected(input.bytes) ? await decrypt(input.bytes, input.options.password) : input.bytes;
  const program = await findSoffice();
  if (program === undefined) throw new Fault('needs-converter', { type: `.${conversion.from}` });
  const bytes = await convert(program, original, conversion.from, conversion.to);
  const { reader, mediaType } = READERS[conversion.to];
  const document = await reader.read({ ...input, bytes, mediaType });
  return {
    ...document,
    mediaType: input.mediaType,
    reader: 'converted',
    blocks: document.blocks.map(readOnce),
    notes: [...document.notes, { code: 'converted', detail: 'LibreOffice' }],
  };
}

/** Old and foreign office formats, converted by LibreOffice where it is installed. */
export const convertedReader: Reader = { id: 'converted', mediaTypes: Object.keys(CONVERSIONS), read };
