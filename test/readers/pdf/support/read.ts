import type { SourceDocument } from '../../../../src/model/document.ts';
import { pdfReader } from '../../../../src/readers/pdf/index.ts';

/** Reads what the file itself says; pages that are not to be believed stay marked for recognition. */
export function readPdf(bytes: Uint8Array, password?: string): Promise<SourceDocument> {
  const options = { ocr: 'never' as const, ...(password === undefined ? {} : { password }) };
  return pdfReader.read({ path: 'form.pdf', bytes, mediaType: 'application/pdf', options });
}
