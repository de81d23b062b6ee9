import { layOutPainted } from '../../layout/painted.ts';
import type { PagePrimitives } from '../../layout/primitives.ts';
import type { SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { type Recognition, recognition, type ScannedPage, shownPages } from '../scan/index.ts';
import { type PdfDocument, withDocument } from './engine.ts';
import { fetchedPages } from './fetch.ts';
import { readPage } from './primitives.ts';
import { leavesCutOpen } from './producer.ts';
import { isForRecognition, recognisePage } from './recognise.ts';
import { withWarnings } from './warnings.ts';

/** Reads PDF files: the text that they carry, and from their pictures the pages that carry none to be believed. */
export const pdfReader: Reader = {
  id: 'pdf',
  mediaTypes: ['application/pdf'],
  read: (input) =>
    withWarnings(async (warnings) => {
      const { bytes, options } = input;
      const read = (document: PdfDocument) => readPages(document, input, recognition, warnings);
      // What fails from here on is no fault of the file.
      return toDocument(input, await withDocument(bytes, options.password, read), recognition, warnings);
    }),
};

interface ReadPages {
  readonly painted: readonly PagePrimitives[];
  readonly scanned: readonly ScannedPage[];
}

/** Reads page by page. Throws the Fault `blank-picture` where nothing but blank pictures came of any page. */
async function readPages(
  document: PdfDocument,
  { options: { ocr = 'auto' } }: ReaderInput,
  recognition: Recognition,
  warnings: ReadonlySet<string>,
): Promise<ReadPages> {
  const painted: PagePrimitives[] = [];
  const scanned: ScannedPage[] = [];
  let blank = 0;
  const [layers, isOpen] = await Promise.all([document.getOptionalContentConfig(), leavesCutOpen(document)]);
  for await (const { hasWarned, ...fetched } of fetchedPages(document, warnings)) {
    const page = await readPage(fetched, layers);
    painted.push(isOpen ? { ...page.primitives, leavesCutOpen: true } : page.primitives);
    if (isForRecognition(page.primitives, ocr)) {
      const recognised = await recognisePage(fetched.proxy, page, recognition, hasWarned);
      scanned.push(...(recognised?.scanned ?? []));
      if (recognised?.isBlank) blank += 1;
    }
    fetched.proxy.cleanup();
  }
  if (blank === painted.length) throw new Fault('blank-picture');
  return { painted, scanned };
}

async function toDocument(
  { path, mediaType }: ReaderInput,
  { painted, scanned }: ReadPages,
  recognition: Recognition,
  warnings: ReadonlySet<string>,
): Promise<SourceDocument> {
  const laidOut = layOutPainted(
    painted,
    scanned.map(({ layout }) => layout),
  );
  const recognised = shownPages(scanned, laidOut.recognised);
  const told = [...warnings].map((detail) => ({ code: 'reader-warning' as const, detail }));
  return {
    path,
    mediaType,
    reader: recognised.length === painted.length ? 'scan' : 'pdf',
    pages: [...laidOut.pages, ...recognised].toSorted((a, b) => a.number - b.number),
    blocks: await recognition.settle(laidOut.blocks, scanned),
    notes: [...laidOut.notes, ...told],
  };
}
