import { describe, expect, it } from 'vitest';
import { detect, read } from '../../../src/readers/index.ts';

const TABLE =
  '<html><body><p>项目支出绩效自评表</p><table><tr><td>项目名称</td><td>河道保洁</td></tr></table></body></html>';

const archive = (headers: string, body: string): Uint8Array =>
  Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_Part"\r\n\r\n------=_Part\r\nContent-Location: file:///C:/form.htm\r\n${headers}\r\n\r\n${body}\r\n------=_Part\r\nContent-Location: file:///C:/form.files/filelist.xml\r\nContent-Type: text/xml\r\n\r\n<xml/>\r\n------=_Part--\r\n`,
    'latin1',
  );

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('');

const utf8 = Buffer.from(TABLE);
/** 项目支出绩效自评表 and the rest in GB 2312. */
const gb = Buffer.from('cfeec4bfc3fbb3c6', 'hex');

const texts = async (bytes: Uint8Array) => {
  const { blocks } = await read({ path: 'a.mht', bytes, mediaType: detect(bytes), options: {} });
  return blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text]));
};

describe('a web archive', () => {
  it.each([
    ['base64', archive('Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64', base64(utf8))],
    [
      'quoted-printable',
      archive('Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable', quoted(utf8)),
    ],
  ])('in %s is read as the page in it', async (_, bytes) => {
    expect(await texts(bytes)).toEqual(['项目支出绩效自评表', '项目名称', '河道保洁']);
  });

  it('is read in the encoding that it names', async () => {
    const page = Buffer.concat([Buffer.from('<table><tr><td>'), gb, Buffer.from('</td></tr></table>')]);
    const bytes = archive(
      'Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64',
      base64(page),
    );
    expect(await texts(bytes)).toEqual(['项目名称']);
  });

  it('without a page is a fault', async () => {
    const bytes = archive('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'AAAA');
    await expect(texts(bytes)).rejects.toMatchObject({ code: 'no-text' });
  });
});
