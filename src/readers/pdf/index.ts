import { layOutPainted } from '../../layout/painted.ts';
import type { PagePrimitives } from '../../layout/primitives.ts';
import type { SourceDocument } from '../../model/document.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { type PdfDocument, withDocument } from './engine.ts';
import { readPrimitives } from './primitives.ts';
import { withWarnings } from './warnings.ts';

/** Reads PDF files that carry their text; pages that are mere pictures are marked for recognition. */
export const pdfReader: Reader = {
  id: 'pdf',
  mediaTypes: ['application/pdf'],
  read: (input) =>
    withWarnings((warnings) =>
      withDocument(input.bytes, input.options.password, (document) => readDocument(input, document, warnings)),
    ),
};

async function readPages(document: PdfDocument): Promise<PagePrimitives[]> {
  const painted: PagePrimitives[] = [];
  const layers = await document.getOptionalContentConfig();
  for (let number = 1; number <= document.numPages; number++) {
    const proxy = await document.getPage(number);
    painted.push(await readPrimitives(proxy, layers));
    proxy.cleanup();
  }
  return painted;
}

async function readDocument(
  { path, mediaType }: ReaderInput,
  document: PdfDocument,
  warnings: ReadonlySet<string>,
): Promise<SourceDocument> {
  const { pages, blocks, notes } = layOutPainted(await readPages(document));
  const told = [...warnings].map((detail) => ({ code: 'reader-warning' as const, detail }));
  return { path, mediaType, reader: 'pdf', pages, blocks, notes: [...notes, ...told] };
}
