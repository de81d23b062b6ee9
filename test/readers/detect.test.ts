import { describe, expect, it } from 'vitest';
import { detect } from '../../src/readers/detect.ts';
import { MEDIA } from '../../src/readers/media-types.ts';
import { packZip } from '../../src/readers/zip/pack.ts';
import { ole } from './ole-file.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = (...names: string[]) => packZip(names.map((name) => [name, Buffer.from('<x/>')]));
const TYPES = '[Content_Types].xml';

describe('detect', () => {
  it.each([
    ['%PDF-1.7\n', MEDIA.pdf],
    ['\n\nleft over\n%PDF-1.4', MEDIA.pdf],
    ['\x89PNG\r\n\x1a\n....', MEDIA.png],
    ['\xff\xd8\xff\xe0..JFIF', MEDIA.jpeg],
    ['II*\0\x08\0\0\0', MEDIA.tiff],
    ['MM\0*\0\0\0\x08', MEDIA.tiff],
    ['RIFF\x24\0\0\0WEBPVP8 ', MEDIA.webp],
    ['BM\x36\0\0\0\0\0\0\0\x36\0', MEDIA.bmp],
    ['{\\rtf1\\ansi', MEDIA.rtf],
    ['MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n', MEDIA.mhtml],
  ])('knows %j by its first bytes', (text, mediaType) => {
    expect(detect(bytes(text))).toBe(mediaType);
  });

  it.each([
    [[TYPES, 'word/document.xml'], MEDIA.docx],
    [[TYPES, 'xl/workbook.xml'], MEDIA.xlsx],
    [[TYPES, 'ppt/presentation.xml'], MEDIA.pptx],
    [['OFD.xml', 'Doc_0/Document.xml'], MEDIA.ofd],
    [['a.docx', 'word/document.xml'], MEDIA.zip],
    [['表一.txt'], MEDIA.zip],
  ])('knows a ZIP with %j', (names, mediaType) => {
    expect(detect(zip(...names))).toBe(mediaType);
  });

  it('knows an OpenDocument text by its first part', () => {
    expect(detect(packZip([['mimetype', Buffer.from(MEDIA.odt)]]))).toBe(MEDIA.odt);
  });

  it('knows a DOCX that was cut off', () => {
    const whole = zip(TYPES, 'word/document.xml');
    expect(detect(whole.subarray(0, whole.length - 60))).toBe(MEDIA.docx);
  });

  it.each([
    ['WordDocument', MEDIA.doc],
    ['Workbook', MEDIA.xls],
    ['Book', MEDIA.xls],
    ['EncryptedPackage', MEDIA.encrypted],
    ['Something', MEDIA.ole],
  ])('knows an OLE file by its stream %s', (stream, mediaType) => {
    expect(detect(ole(['Root Entry', stream]))).toBe(mediaType);
  });

  it.each([
    ['UTF-8', Buffer.from('项目名称\t道路维修\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff项目名称')],
    ['UTF-16', Buffer.from('\ufeff项目名称\t6.00', 'utf16le')],
    ['GB18030', Buffer.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a])],
    ['ASCII', Buffer.from('a,b\r\n1,2')],
  ])('knows text in %s', (_, content) => {
    expect(detect(content)).toBe(MEDIA.text);
  });

  it.each([
    '<!DOCTYPE html><p>',
    '\n <HTML><body>',
    '<table border="1"><tr>',
    '<?xml version="1.0"?>\n<!DOCTYPE html>',
  ])('knows HTML: %j', (text) => {
    expect(detect(Buffer.from(text))).toBe(MEDIA.html);
  });

  it('knows a UTF-8 text whose sample ends inside a character', () => {
    expect(detect(Buffer.from(`a${'项'.repeat(100_000)}`))).toBe(MEDIA.text);
  });

  it('knows Word documents saved as one XML file', () => {
    const text = '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>';
    expect(detect(Buffer.from(text))).toBe(MEDIA.doc);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(100)],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0', 'latin1')],
    ['bytes that no encoding explains', Buffer.from([0xff, 0xff, 0x81, 0xfe, 0xff])],
    ['an OLE signature alone', ole([]).subarray(0, 8)],
  ])('does not know %s as anything but bytes or a container', (_, content) => {
    expect([MEDIA.unknown, MEDIA.ole]).toContain(detect(content));
  });
});
