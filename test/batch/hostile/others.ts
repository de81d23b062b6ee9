import { deflateSync } from 'node:zlib';
import { type Trick, trick, utf8 } from './trick.ts';

const SIDE = 60_000;

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  return Buffer.concat([head, Buffer.from(type), data, Buffer.alloc(4)]);
}

function hugePng(): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const data = chunk('IDAT', deflateSync(Buffer.alloc(1000)));
  return Buffer.concat([signature, chunk('IHDR', head), data, chunk('IEND', Buffer.alloc(0))]);
}

function hugeBmp(): Uint8Array {
  const file = Buffer.alloc(60);
  file.write('BM');
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(SIDE, 18);
  file.writeInt32LE(SIDE, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  return file;
}

/** A TIFF whose list of pages leads back to its beginning. */
function circularTiff(): Uint8Array {
  const file = Buffer.alloc(64);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(1, 8);
  file.writeUInt16LE(256, 10);
  file.writeUInt16LE(4, 12);
  file.writeUInt32LE(1, 14);
  file.writeUInt32LE(1, 18);
  file.writeUInt32LE(8, 22);
  return file;
}

const callingHtml = (url: string) =>
  `<html><head><link rel=stylesheet href="${url}/style"><script src="${url}/script"></script></head><body>` +
  `<img src="${url}/image"><iframe src="${url}/frame"></iframe><script>fetch("${url}/fetched")</script>` +
  '<table><tr><td>a</td><td>b</td></tr></table></body></html>';
const callingSvg = (url: string) =>
  `<!DOCTYPE svg [<!ENTITY x SYSTEM "${url}/entity">]><svg xmlns="http://www.w3.org/2000/svg">` +
  `<image href="${url}/image"/><script>fetch("${url}/fetched")</script><text>&x;</text></svg>`;

/** Pictures, pages and plain text; `url` is a server that must never be called. */
export const others = (url: string): readonly Trick[] => [
  trick('a picture as large as a town', 'huge.png', hugePng(), 'too-large'),
  trick('a bitmap as large as a town', 'huge.bmp', hugeBmp(), 'too-large'),
  trick('a picture whose pages lead back to themselves', 'circular.tiff', circularTiff(), 'broken-file'),
  trick('a page of pictures, frames and scripts that lie elsewhere', 'calling.html', utf8(callingHtml(url)), 'no-form'),
  trick('a drawing that lies elsewhere', 'calling.svg', utf8(callingSvg(url)), 'no-table'),
  trick(
    'tables in HTML, ten thousand deep',
    'deep.html',
    utf8(`<html><body>${'<table><tr><td>'.repeat(10_000)}x</body></html>`),
    'no-form',
  ),
  trick(
    'a cell in HTML that claims to be as large as a city',
    'wide.html',
    utf8('<table><tr><td rowspan=60000 colspan=1000>x</td></tr></table>'),
    'too-large',
  ),
  trick('a line of two million cells', 'wide.txt', utf8('a\t'.repeat(2_000_000)), 'too-large'),
  trick('two million lines', 'long.txt', utf8('a\n'.repeat(2_000_000)), 'too-large'),
];
