import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getDocument, type PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { readingHalf } from '../../../src/readers/pdf/shared-port.ts';

const FILE = path.join(import.meta.dirname, '../../../fixtures/cases/v1-school-roofs/chromium.pdf');

/** The operators of every page; the engine counts documents in the names of their fonts. */
async function operatorsOf(worker?: PDFWorker): Promise<string> {
  const task = getDocument({ data: new Uint8Array(await readFile(FILE)), verbosity: 0, ...(worker && { worker }) });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    pages.push(JSON.stringify([fnArray, argsArray]).replaceAll(/g_d\d+_/g, 'g_'));
  }
  await task.destroy();
  return pages.join('\n');
}

test('halves of the engine that share their objects tell each other the same as halves that copy them', async () => {
  const worker = await readingHalf();
  expect(await operatorsOf(worker)).toBe(await operatorsOf());
  worker.destroy();
});
