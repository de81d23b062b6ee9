import type { PdfDocument, PdfPage } from './engine.ts';

/** A page as the engine gives it. */
export interface FetchedPage {
  readonly proxy: PdfPage;
  readonly list: Awaited<ReturnType<PdfPage['getOperatorList']>>;
  readonly annotations: Awaited<ReturnType<PdfPage['getAnnotations']>>;
}

export async function fetchPage(document: PdfDocument, number: number): Promise<FetchedPage> {
  const proxy = await document.getPage(number);
  const [list, annotations] = await Promise.all([proxy.getOperatorList(), proxy.getAnnotations()]);
  return { proxy, list, annotations };
}

/**
 * The pages of a document in their order. The engine waits for each stream that it unpacks: meanwhile it gets on with the
 * page after. `hasWarned` tells whether it has complained since a page was asked for.
 */
export async function* fetchedPages(
  document: PdfDocument,
  warnings: ReadonlySet<string>,
): AsyncGenerator<FetchedPage & { readonly hasWarned: () => boolean }> {
  const ask = (number: number) => {
    const before = warnings.size;
    const page = fetchPage(document, number);
    page.catch(() => undefined);
    return { page, hasWarned: () => warnings.size > before };
  };
  let next = document.numPages > 0 ? ask(1) : undefined;
  for (let number = 2; next; number++) {
    const { page, hasWarned } = next;
    next = number <= document.numPages ? ask(number) : undefined;
    yield { ...(await page), hasWarned };
  }
}
