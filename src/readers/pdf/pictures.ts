import type { ReadOptions } from '../reader.ts';
import type { PageImage } from '../scan/index.ts';
import { withDocument } from './engine.ts';
import { pageImage } from './page-images.ts';
import { readPage } from './primitives.ts';
import { isForRecognition } from './recognise.ts';
import { withWarnings } from './warnings.ts';

/** Hands on the pictures of the pages that are read from them, and whose number is wanted. Throws as reading does. */
export const eachPicture = (
  bytes: Uint8Array,
  { password, ocr = 'auto' }: ReadOptions,
  isWanted: (page: number) => boolean,
  visit: (image: PageImage) => Promise<void>,
): Promise<void> =>
  withWarnings(() =>
    withDocument(bytes, password, async (document) => {
      const layers = await document.getOptionalContentConfig();
      for (let number = 1; number <= document.numPages; number++) {
        if (!isWanted(number)) continue;
        const proxy = await document.getPage(number);
        const page = await readPage(proxy, layers);
        const image = isForRecognition(page.primitives, ocr) ? await pageImage(proxy, page.source) : undefined;
        if (image) await visit(image);
        proxy.cleanup();
      }
    }),
  );
