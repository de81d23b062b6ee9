import type { PdfDocument } from './engine.ts';

/** Producers that draw no line along a side where a page break cuts a cell: browsers that paint with Skia. */
const OPEN_AT_BREAKS = /^Skia\/PDF/;

/** Whether what made a document leaves cells open that go on over the page, by the name it gives itself. */
export async function leavesCutOpen(document: PdfDocument): Promise<boolean> {
  const info: object | undefined = await document.getMetadata().then(
    (metadata) => metadata.info,
    () => undefined,
  );
  const producer: unknown = info && 'Producer' in info ? info.Producer : undefined;
  return typeof producer === 'string' && OPEN_AT_BREAKS.test(producer);
}
