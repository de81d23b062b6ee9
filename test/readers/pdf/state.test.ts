import { expect, test } from 'vitest';
import { A4, firstTable, smallForm, texts } from './support/form.ts';
import {
  fillRectangle,
  showAt,
  showWith,
  streamObject,
  strokeLine,
  type WrittenPage,
  writePdf,
} from './support/pdf-writer.ts';
import { readPdf } from './support/read.ts';

const form = smallForm(['乡村道路修缮', '97.21']);
const plain = ['项目名称', '乡村道路修缮', '综合得分', '97.21'];

test('a page that is shown turned is read as it is shown', async () => {
  // Painted upright on a sheet that lies on its side, then turned.
  const turned: WrittenPage = {
    width: A4.height,
    height: A4.width,
    operators: ['0 1 -1 0 842 0 cm', ...form.operators],
    entries: '/Rotate 90',
  };
  const document = await readPdf(writePdf([turned]));
  expect(texts(document)).toEqual(plain);
  expect([document.pages[0]?.width, document.pages[0]?.height]).toEqual([A4.width, A4.height]);
});

/** The operators of a page under a turn about its middle, in degrees against the clock. */
function askew(page: WrittenPage, degrees: number): WrittenPage {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [page.width / 2, page.height / 2];
  const matrix = [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y].map((value) => value.toFixed(6));
  return { ...page, operators: [`${matrix.join(' ')} cm`, ...page.operators] };
}

const long = smallForm(['乡村道路修缮与养护工程（2021年度）', '97.21']);
const longTexts = ['项目名称', '乡村道路修缮与养护工程（2021年度）', '综合得分', '97.21'];

test.each([1.2, -2.5, 90, -90, 180, 91])(
  'a page that lies %s degrees askew as a whole is straightened',
  async (degrees) => {
    const document = await readPdf(writePdf([askew(long, degrees)]));
    expect(texts(document)).toEqual(longTexts);
    expect([document.pages[0]?.width, document.pages[0]?.height]).toEqual([A4.width, A4.height]);
  },
);

test('the places of a straightened page are those of the page as it is shown', async () => {
  const document = await readPdf(writePdf([askew(long, 90)]));
  // What stands 160 to the right of the left side and 730 to 760 above the bottom comes to stand 292 lower, on its side.
  expect(firstTable(document)?.cells[1]?.places).toEqual([
    { page: 1, box: { x0: -41.5, y0: 268.5, x1: -11.5, y1: 568.5 } },
  ]);
});

test('form XObjects are painted with their matrix and state', async () => {
  const content = [...form.operators].join('\n');
  const entries =
    '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 -20 0] /Resources << /Font << /F 3 0 R >> >>';
  const page = { ...A4, operators: ['q 1 0 0 1 20 -100 cm /Fm Do Q'], resources: '/XObject << /Fm 5 0 R >>' };
  expect(texts(await readPdf(writePdf([page], { 5: streamObject(content, entries) })))).toEqual(plain);
});

test('scaling, rise and horizontal scaling move glyphs as they are painted', async () => {
  const odd = ['q 2 0 0 2 0 0 cm 80 Tz 1 Ts', showAt(80, 354, 5, '97.21'), 'Q'];
  expect(texts(await readPdf(writePdf([smallForm(['乡村道路修缮', ''], odd)])))).toEqual(plain);
});

test('text outside a clip is not read', async () => {
  const clipped = ['q 0 0 100 100 re W n', showAt(160, 710, 10, '12.34'), 'Q'];
  expect(texts(await readPdf(writePdf([smallForm(['乡村道路修缮', '97.21'], clipped)])))).toEqual(plain);
});

test('hidden layers are not read', async () => {
  const layer = ['/OC /L BDC', showAt(250, 740, 10, '另一图层'), 'EMC'];
  const page = { ...smallForm(['乡村道路修缮', '97.21'], layer), resources: '/Properties << /L 5 0 R >>' };
  const catalogue = '/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>';
  expect(texts(await readPdf(writePdf([page], { 5: '<< /Type /OCG /Name (L) >>' }, catalogue)))).toEqual(plain);
});

test('text in a vertical font is read downwards, columns from the right', async () => {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [4 0 R] >>';
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const vertical = (x: number, text: string): string => `BT /V 10 Tf 1 0 0 1 ${x} 690 Tm <${hex(text)}> Tj ET`;
  const rules = [600, 700].map((y) => strokeLine(50, y, 250, y));
  const sides = [50, 100, 250].map((x) => strokeLine(x, 600, x, 700));
  const operators = [
    ...rules,
    ...sides,
    vertical(82, '绩效目标'),
    vertical(68, '实现情况'),
    showAt(110, 650, 10, '完成'),
  ];
  const page = { ...A4, operators: operators.map((o) => o), resources: '' };
  const written = writePdf([{ ...page, entries: '/Resources << /Font << /F 3 0 R /V 5 0 R >> >>' }], { 5: font });
  expect(texts(await readPdf(written))).toEqual(['绩效目标实现情况', '完成']);
});

test('text turned by a quarter reads along its own line', async () => {
  const rules = [600, 700].map((y) => strokeLine(50, y, 250, y));
  const sides = [50, 100, 250].map((x) => strokeLine(x, 600, x, 700));
  const up = showWith([0, 1, -1, 0, 80, 620], 10, '评分表');
  const page = { ...A4, operators: [...rules, ...sides, up, showAt(110, 650, 10, '完成')] };
  expect(texts(await readPdf(writePdf([page])))).toEqual(['评分表', '完成']);
});

test('a frame drawn as one rectangle cut out of another stands for its lines', async () => {
  const frame = '50 600 200 100 re 51 601 198 98 re f*';
  const inner = [fillRectangle(149.5, 600, 1, 100), showAt(60, 650, 10, '得分'), showAt(160, 650, 10, '96')];
  expect(texts(await readPdf(writePdf([{ ...A4, operators: [frame, ...inner] }])))).toEqual(['得分', '96']);
});
