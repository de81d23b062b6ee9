import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { MEDIA } from '../../../src/readers/media-types.ts';
import { pdfReader } from '../../../src/readers/pdf/index.ts';
import type { ReadOptions } from '../../../src/readers/reader.ts';
import { scanReader } from '../../../src/readers/scan/index.ts';
import { type PdfPage, picturePdf } from './support/picture-pdf.ts';

const fixture = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(fileURLToPath(new URL(`../../../fixtures/scans/${name}`, import.meta.url))));

const readPdf = (pages: readonly PdfPage[], options: ReadOptions = {}): Promise<SourceDocument> =>
  pdfReader.read({ path: 'form.pdf', bytes: picturePdf(pages), mediaType: 'application/pdf', options });

const WHOLE = 'q 595 0 0 842 0 0 cm /I0 Do Q';
const TEXT = 'BT /F1 12 Tf 72 720 Td (Appendix to the form, printed by a program) Tj ET';
const grey = (width: number, height: number, data: Uint8Array) => ({
  entries: `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
  data,
});
const blank = grey(60, 85, new Uint8Array(60 * 85).fill(255));

describe('a PDF of pictures', () => {
  it('is no empty form where they are blank', async () => {
    await expect(readPdf([{ images: [blank], content: WHOLE }])).rejects.toMatchObject({ code: 'blank-picture' });
  });
  it('is read without its blank sheets', async () => {
    const { pages, notes } = await readPdf([{ content: TEXT }, { images: [blank], content: WHOLE }]);
    expect(pages.map(({ number, words }) => [number, words.length > 0])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(notes).toEqual([]);
  });
  it('tells of a page whose picture cannot be decoded', async () => {
    const damaged = {
      ...blank,
      entries: blank.entries.replace('/BitsPerComponent 8', '/BitsPerComponent 8 /Filter /JPXDecode'),
    };
    const { notes } = await readPdf([{ content: TEXT }, { images: [damaged], content: WHOLE }]);
    expect(notes).toContainEqual({ code: 'page-is-image', page: 2 });
  });
  it('is not recognised against the user’s will', async () => {
    const { notes } = await readPdf([{ content: TEXT }, { images: [blank], content: WHOLE }], { ocr: 'never' });
    expect(notes).toEqual([{ code: 'page-is-image', page: 2 }]);
  });
});

describe('a scanned form', () => {
  it('is read from a page that lies on its side', async () => {
    const bytes = await fixture('v4a-care-home/turned-90-chromium.png');
    const { blocks, pages } = await scanReader.read({ path: 'form.png', bytes, mediaType: MEDIA.png, options: {} });
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
    expect(cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['项目名称', '全年执行数(B)', '100']));
    expect(cells.filter(({ text }) => /^\d+$/u.test(text)).every(({ trust }) => trust === 'confirmed')).toBe(true);
    expect(pages).toHaveLength(1);
  });
});
