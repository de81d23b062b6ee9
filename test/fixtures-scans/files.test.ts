import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bmp } from '../../scripts/fixtures-scans/files/bmp.ts';
import { tiff } from '../../scripts/fixtures-scans/files/tiff.ts';
import { readBmp } from '../../src/readers/scan/pixels/bmp.ts';
import { decodePages } from '../../src/readers/scan/pixels/decode.ts';
import type { Grey } from '../../src/readers/scan/pixels/image.ts';

/** Lines of runs of black and white, so wide that every kind of code is needed. */
const faxed = fc
  .record({
    width: fc.integer({ min: 1, max: 2600 }),
    lines: fc.array(fc.array(fc.integer({ min: 0, max: 2700 }), { maxLength: 12 }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ width, lines }): Grey => {
    const data = new Uint8Array(width * lines.length).fill(255);
    for (const [y, runs] of lines.entries()) {
      let x = 0;
      for (const [i, run] of runs.entries()) {
        const end = Math.min(width, x + run);
        if (i % 2 === 1) data.fill(0, y * width + x, y * width + end);
        x = end;
      }
    }
    return { width, height: lines.length, data };
  });

async function decoded(bytes: Uint8Array): Promise<Uint8Array[]> {
  const pages: Uint8Array[] = [];
  for await (const { picture } of decodePages(bytes, 'image/tiff')) if ('data' in picture) pages.push(picture.data);
  return pages;
}

test('what goes into Group 4 fax comes out again, page for page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(faxed, { minLength: 1, maxLength: 3 }), async (pages) => {
      const read = await decoded(tiff(pages, 204, 'group4'));
      expect(read.map((data) => Buffer.from(data).toString('base64'))).toEqual(
        pages.map(({ data }) => Buffer.from(data).toString('base64')),
      );
    }),
    { numRuns: 40 },
  );
});

test('grey pages come out of a deflated TIFF as they went in', async () => {
  const page = { width: 7, height: 3, data: Uint8Array.from({ length: 21 }, (_, i) => 12 * i) };
  expect(await decoded(tiff([page, page], 150, 'deflate'))).toEqual(
    [page.data, page.data].map((data) => Buffer.from(data)),
  );
});

test('a BMP file has its lines the right way up', () => {
  const data = Uint8Array.of(0, 255, 255, 255, 0, 0);
  const { width, height, rgb } = readBmp(bmp({ width: 3, height: 2, data }, 150), 100);
  expect({ width, height, grey: [...rgb].filter((_, i) => i % 3 === 0) }).toEqual({
    width: 3,
    height: 2,
    grey: [...data],
  });
});
