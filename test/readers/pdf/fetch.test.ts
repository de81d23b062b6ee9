import { expect, test } from 'vitest';
import { withDocument } from '../../../src/readers/pdf/engine.ts';
import { fetchedPages } from '../../../src/readers/pdf/fetch.ts';
import { showAt, writePdf } from './support/pdf-writer.ts';

const page = (text: string) => ({ width: 200, height: 200, operators: [showAt(20, 100, 12, text)] });

test('pages come in their order', async () => {
  const bytes = writePdf([page('一'), page('二'), page('三')]);
  const numbers: number[] = [];
  await withDocument(bytes, undefined, async (document) => {
    for await (const { proxy } of fetchedPages(document, new Set())) numbers.push(proxy.pageNumber);
  });
  expect(numbers).toEqual([1, 2, 3]);
});

test('a complaint counts for the page that was asked for before it, and not for one asked for later', async () => {
  const warnings = new Set<string>();
  const heard = await withDocument(writePdf([page('一'), page('二'), page('三')]), undefined, async (document) => {
    const told: boolean[] = [];
    for await (const { hasWarned, proxy } of fetchedPages(document, warnings)) {
      if (proxy.pageNumber === 2) warnings.add('a broken picture');
      told.push(hasWarned());
    }
    return told;
  });
  expect(heard).toEqual([false, true, true]);
});
