import { deflateSync } from 'node:zlib';
import { type ExtraObjects, streamObject, writePdf } from '../../readers/pdf/support/pdf-writer.ts';
import { type Trick, trick, utf8 } from './trick.ts';

const page = { width: 600, height: 800 };
const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 9 9]';

/** A page that runs these operators with these objects, called /X5, /X6 and so on. */
function drawing(operators: string, objects: ExtraObjects, catalogue = ''): Uint8Array {
  const names = Object.keys(objects).map((number) => `/X${number} ${number} 0 R`);
  const resources = `/XObject << ${names.join(' ')} >>`;
  return writePdf([{ ...page, operators: [operators], resources }], objects, catalogue);
}

/** A form that draws another one, as often as told. */
const draws = (number: number, times: number): string =>
  streamObject(`/X${number} Do `.repeat(times), `${FORM} /Resources << /XObject << /X${number} ${number} 0 R >> >>`);

/** A drawing that, drawn once, is drawn a hundred million times: only a limit on time or memory ends it. */
export const multiplying = (): Uint8Array =>
  drawing(
    '/X5 Do',
    Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [5 + at, at === 8 ? streamObject('0 0 1 1 re f', FORM) : draws(6 + at, 10)]),
    ),
  );

const packed = (content: string, entries = ''): string => {
  const bytes = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return streamObject(bytes, `/Filter /FlateDecode ${entries}`);
};

const picture = '/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8';

/** The same document, whose pages are a list that leads back to itself. */
const circular = (bytes: Uint8Array): Uint8Array =>
  utf8(new TextDecoder().decode(bytes).replace(/\/Kids \[[^\]]*\]/u, '/Kids [2 0 R 2 0 R]'));
const endless = (bytes: Uint8Array): Uint8Array =>
  utf8(new TextDecoder().decode(bytes).replace(/\/Count \d+/u, '/Count 999999999'));

const blank = writePdf([{ ...page, operators: ['0 0 1 1 re f'] }]);

/** PDF files; `url` is a server that must never be called. */
export const pdfs = (url: string): readonly Trick[] => [
  trick('a drawing that draws itself', 'cycle.pdf', drawing('/X5 Do', { 5: draws(5, 1) }), 'no-text'),
  trick(
    'two drawings that draw each other',
    'circle.pdf',
    drawing('/X5 Do', { 5: draws(6, 2), 6: draws(5, 2) }),
    'no-text',
  ),
  trick(
    'more marks than a page can hold',
    'marks.pdf',
    writePdf([{ ...page, operators: [`BT /F 9 Tf <${'0041'.repeat(450_000)}> Tj ET`] }]),
    'too-large',
  ),
  trick('pages that lead back to themselves', 'pages.pdf', circular(blank), 'broken-file'),
  trick('a document that claims a billion pages', 'count.pdf', endless(blank), 'no-text'),
  trick(
    'lists in lists, a hundred thousand deep',
    'deep.pdf',
    writePdf([{ ...page, operators: [] }], {}, `/Deep ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    'broken-file',
  ),
  trick(
    'operands in operands, a hundred thousand deep',
    'operands.pdf',
    writePdf([{ ...page, operators: ['['.repeat(100_000)] }]),
    'no-text',
  ),
  trick(
    'a picture as large as a town',
    'picture.pdf',
    drawing('/X5 Do', { 5: streamObject('x', `${picture} /Width 60000 /Height 60000`) }),
    'no-text',
  ),
  trick(
    'operators that pack much into little',
    'dense.pdf',
    drawing('/X5 Do', { 5: packed(' '.repeat(30_000_000), FORM) }),
    'no-text',
  ),
  trick(
    'scripts, links and files that lie elsewhere',
    'calling.pdf',
    drawing(
      '/X5 Do',
      { 5: streamObject('', `${FORM} /F << /FS /URL /F (${url}/stream) >> /FFilter /FlateDecode`) },
      `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${url}/script"\\);) >> ` +
        `/AA << /WC << /S /Launch /F (calc.exe) >> >> /URI << /Base (${url}) >>`,
    ),
    'no-text',
  ),
];
