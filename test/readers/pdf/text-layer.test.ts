import { expect, test } from 'vitest';
import { A4, firstTable, smallForm, texts } from './support/form.ts';
import { fillRectangle, showAt, showWith, streamObject, writePdf } from './support/pdf-writer.ts';
import { readPdf } from './support/read.ts';

const GREY_PIXEL = streamObject(
  '\x80',
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
);
const resources = '/XObject << /Im 5 0 R >>';
const wholePage = `q ${A4.width} 0 0 ${A4.height} 0 0 cm /Im Do Q`;

const plain = ['项目名称', '乡村道路修缮', '综合得分', '97.21'];

test('the cells of a page hold its text, with the places where they stand', async () => {
  const document = await readPdf(writePdf([smallForm(['乡村道路修缮', '97.21'])]));
  expect(texts(document)).toEqual(plain);
  expect(firstTable(document)?.cells[1]?.places).toEqual([{ page: 1, box: { x0: 150, y0: 82, x1: 450, y1: 112 } }]);
  expect(document.pages[0]?.words.map((word) => word.text)).toEqual(plain);
});

test('a glyph painted twice to look bold counts once', async () => {
  const again = [showAt(160.3, 740, 10, '乡村道路修缮'), showAt(160.3, 710.2, 10, '97.21')];
  expect(texts(await readPdf(writePdf([smallForm(['乡村道路修缮', '97.21'], again)])))).toEqual(plain);
});

test('two equal digits side by side stay two', async () => {
  expect(texts(await readPdf(writePdf([smallForm(['甲', '11.00'])])))[3]).toBe('11.00');
});

test('radicals that a font shares with ideographs become ideographs', async () => {
  expect(texts(await readPdf(writePdf([smallForm(['⼯业⻔户', '97.21'])])))[1]).toBe('工业门户');
});

test('invisible text among visible text is left out and noted', async () => {
  const invisible = ['3 Tr', showAt(250, 740, 10, '隐藏'), '0 Tr'];
  const document = await readPdf(writePdf([smallForm(['乡村道路修缮', '97.21'], invisible)]));
  expect(texts(document)).toEqual(plain);
  expect(document.notes).toEqual([{ code: 'unseen-text', page: 1, detail: '2' }]);
});

test('white text on white paper is left out', async () => {
  const white = ['1 g', showAt(250, 740, 10, '隐藏'), '0 g'];
  expect(texts(await readPdf(writePdf([smallForm(['乡村道路修缮', '97.21'], white)])))).toEqual(plain);
});

test('text that was painted over and typed anew shows what stands on top', async () => {
  const mended = ['1 g', fillRectangle(155, 703, 60, 20), '0 g', showAt(160, 710, 10, '87.21')];
  expect(texts(await readPdf(writePdf([smallForm(['乡村道路修缮', '97.21'], mended)])))[3]).toBe('87.21');
});

test('a value under a picture is doubtful, the others are not', async () => {
  const picture = 'q 60 0 0 20 155 703 cm /Im Do Q';
  const page = { ...smallForm(['乡村道路修缮', '97.21'], [picture]), resources };
  const cells = firstTable(await readPdf(writePdf([page], { 5: GREY_PIXEL })))?.cells;
  expect(cells?.map((cell) => cell.trust)).toEqual(['read', 'read', 'read', 'doubtful']);
});

test('a scanned page with an invisible text layer is suspect and its cells are doubtful', async () => {
  const form = smallForm(['乡村道路修缮建设与养护工程', '97.21']);
  const operators = [wholePage, ...form.operators.map((operator) => operator.replace('BT', 'BT 3 Tr'))];
  const document = await readPdf(writePdf([{ ...form, operators, resources }], { 5: GREY_PIXEL }));
  expect(document.pages[0]?.suspect).toBe('hidden-text');
  expect(firstTable(document)?.cells.every((cell) => cell.trust === 'doubtful')).toBe(true);
});

test('a page of text that lies under a picture of the page is suspect', async () => {
  const page = { ...smallForm(['乡村道路修缮', '97.21'], [wholePage]), resources };
  const document = await readPdf(writePdf([page], { 5: GREY_PIXEL }));
  expect(document.pages[0]?.suspect).toBe('covered-text');
  expect(document.notes).toContainEqual({ code: 'covered-text', page: 1 });
});

test('a page that is a picture is marked, and the rest of the file is read', async () => {
  const picture = { ...A4, operators: [wholePage], resources };
  const document = await readPdf(writePdf([smallForm(['乡村道路修缮', '97.21']), picture], { 5: GREY_PIXEL }));
  expect(texts(document)).toEqual(plain);
  expect(document.pages.map((page) => page.suspect)).toEqual([undefined, 'page-is-image']);
  expect(document.notes).toEqual([{ code: 'page-is-image', page: 2 }]);
});

test('text full of rare characters, as a wrong character map gives it, is suspect', async () => {
  const garbled = Array.from({ length: 40 }, (_, i) => String.fromCharCode(0x3400 + 57 * i)).join('');
  const document = await readPdf(writePdf([smallForm(['甲', '乙'], [showAt(60, 600, 10, garbled)])]));
  expect(document.pages[0]?.suspect).toBe('garbled-text');
});

test('characters of private use are doubtful where they stand', async () => {
  const document = await readPdf(writePdf([smallForm(['乡村道路修缮\ue123工程建设', '97.21'])]));
  expect(firstTable(document)?.cells.map((cell) => cell.trust)).toEqual(['read', 'doubtful', 'read', 'read']);
});

test('letters far apart keep their word', async () => {
  const spaced = ['3 Tc', showAt(160, 740, 10, '乡村道路'), '0 Tc'];
  expect(texts(await readPdf(writePdf([smallForm(['', '97.21'], spaced)])))[1]).toBe('乡村道路');
});

test('a mark across the page at an angle is not text of its cells', async () => {
  const mark = showWith([0.7, 0.7, -0.7, 0.7, 170, 690], 30, '内部资料');
  expect(texts(await readPdf(writePdf([smallForm(['乡村道路修缮', '97.21'], [mark])])))).toEqual(plain);
});

test('a page many of whose glyphs stand for nothing known is marked, and its values are doubtful', async () => {
  const page = smallForm(['乡村\ue101\ue102\ue103修缮', '97.21']);
  const document = await readPdf(writePdf([page]));
  expect(document.pages[0]?.suspect).toBe('unmapped-text');
  expect(firstTable(document)?.cells.every((cell) => cell.trust === 'doubtful')).toBe(true);
});

test('a page of letters drawn as outlines is marked for recognition', async () => {
  const outlines = Array.from(
    { length: 220 },
    (_, i) => `${60 + i} 500 m ${70 + i} 508 ${62 + i} 512 ${75 + i} 500 c f`,
  );
  const pages = [smallForm(['乡村道路修缮', '97.21']), { ...A4, operators: outlines }];
  const document = await readPdf(writePdf(pages));
  expect(document.pages.map((page) => page.suspect)).toEqual([undefined, 'page-is-outlines']);
});
