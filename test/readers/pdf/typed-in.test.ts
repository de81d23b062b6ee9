import { expect, test } from 'vitest';
import { firstTable, smallForm, texts } from './support/form.ts';
import { streamObject, writePdf } from './support/pdf-writer.ts';
import { readPdf } from './support/read.ts';

const string = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
const widget = (name: string, value: string, rect: string, more = ''): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /V ${string(value)} /DA (/F 10 Tf 0 g) /Rect [${rect}] /F 4 ${more} >>`;
const catalogue = '/AcroForm << /Fields [5 0 R 6 0 R] /DR << /Font << /F 3 0 R >> >> /DA (/F 10 Tf 0 g) >>';

test('the values of form fields are text of the page, with or without an appearance', async () => {
  const appearance = streamObject(
    'BT /F 10 Tf 1 0 0 1 2 8 Tm <00390037002e00320031> Tj ET',
    '/Type /XObject /Subtype /Form /BBox [0 0 95 24] /Resources << /Font << /F 3 0 R >> >>',
  );
  const page = { ...smallForm(['', '']), entries: '/Annots [5 0 R 6 0 R]' };
  const written = writePdf(
    [page],
    {
      5: widget('name', '乡村道路修缮', '155 733 445 757'),
      6: widget('score', '97.21', '155 703 250 727', '/AP << /N 7 0 R >>'),
      7: appearance,
    },
    catalogue,
  );
  expect(texts(await readPdf(written))).toEqual(['项目名称', '乡村道路修缮', '综合得分', '97.21']);
});

/** A field with the value 97.21, and a picture of it that says something else. */
const painted = (glyphs: string) =>
  writePdf(
    [{ ...smallForm(['甲', '']), entries: '/Annots [6 0 R]' }],
    {
      6: widget('score', '97.21', '155 703 250 727', '/AP << /N 7 0 R >>'),
      7: streamObject(
        `BT /F 10 Tf 1 0 0 1 2 8 Tm <${glyphs}> Tj ET`,
        '/Type /XObject /Subtype /Form /BBox [0 0 95 24] /Resources << /Font << /F 3 0 R >> >>',
      ),
    },
    '/AcroForm << /Fields [6 0 R] /DR << /Font << /F 3 0 R >> >> /DA (/F 10 Tf 0 g) >>',
  );

test('a field whose picture cannot be read has its value', async () => {
  const [, , , cell] = firstTable(await readPdf(painted('f8ff00a80003f8fe')))?.cells ?? [];
  expect(cell).toMatchObject({ text: '97.21', trust: 'read' });
});

test('a field whose picture says something else has its value, doubtful', async () => {
  const [, , , cell] = firstTable(await readPdf(painted('00390037002e00390031')))?.cells ?? [];
  expect(cell).toMatchObject({ text: '97.21', trust: 'doubtful' });
});

test('a note typed over a blank form is text of the page', async () => {
  const note = `<< /Type /Annot /Subtype /FreeText /Contents ${string('87.65')} /DA (/F 10 Tf 0 g) /Rect [155 703 300 727] /F 4 >>`;
  const page = { ...smallForm(['甲', '']), entries: '/Annots [5 0 R]' };
  expect(texts(await readPdf(writePdf([page], { 5: note })))[3]).toBe('87.65');
});
