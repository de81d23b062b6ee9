import type { SourceDocument } from '../../../../src/model/document.ts';
import { pdfReader } from '../../../../src/readers/pdf/index.ts';

export function readPdf(bytes: Uint8Array, password?: string): Promise<SourceDocument> {
  const options = password === undefined ? {} : { password };
  return pdfReader.read({ path: 'form.pdf', bytes, mediaType: 'application/pdf', options });
}
