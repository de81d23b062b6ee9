import type { ReadOptions } from '../reader.ts';
import type { PageImage } from '../scan/index.ts';
import { drawnPage } from './drawn-page.ts';
import { type PdfDocument, withDocument } from './engine.ts';
import { fetchPage } from './fetch.ts';
import { pageImage } from './page-images.ts';
import { readPage } from './primitives.ts';
import { isForRecognition } from './recognise.ts';
import { withWarnings } from './warnings.ts';

/** Hands on the wanted pages: the pictures that they are read from, or as the engine draws them. Throws as reading does. */
export const eachPicture = (
  bytes: Uint8Array,
  { password, ocr = 'auto' }: ReadOptions,
  isWanted: (page: number) => boolean,
  visit: (image: PageImage) => Promise<void>,
): Promise<void> =>
  withWarnings(() => {
    const visitPages = async (document: PdfDocument) => {
      const layers = await document.getOptionalContentConfig();
      for (let number = 1; number <= document.numPages; number++) {
        if (!isWanted(number)) continue;
        const fetched = await fetchPage(document, number);
        const { primitives, source } = await readPage(fetched, layers);
        const scanned = isForRecognition(primitives, ocr) ? await pageImage(fetched.proxy, source) : undefined;
        const image = scanned ?? (await drawnPage(fetched.proxy));
        if (image) await visit(image);
        fetched.proxy.cleanup();
      }
    };
    return withDocument(bytes, password, visitPages, 'drawn');
  });
