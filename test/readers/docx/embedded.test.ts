import { describe, expect, it } from 'vitest';
import { packZip } from '../../../src/readers/zip/pack.ts';
import { p, parts, readBytes } from './build.ts';

const PAGE = '<html><body><table><tr><td>项目名称</td><td>河道保洁</td></tr></table></body></html>';
const ARCHIVE = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="part"\r\n\r\n--part\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--part--\r\n`;
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk';

/** A document that consists of a line and an embedded file. */
function read(content: string, target = 'afchunk.mht') {
  const all = parts(`${p('附件')}<w:altChunk r:id="chunk"/>`);
  const relationship = `<Relationship Id="chunk" Type="${TYPE}" Target="${target}"/>`;
  const list = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`;
  all.set('word/_rels/document.xml.rels', Buffer.from(list));
  all.set('word/afchunk.mht', Buffer.from(content));
  return readBytes(packZip(all));
}

describe('a file embedded in a Word document', () => {
  it.each([
    ['a web page', PAGE],
    ['a web archive', ARCHIVE],
  ])('is read where it is %s', async (_, content) => {
    const { blocks, notes } = await read(content);
    const texts = blocks.map((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : block.text));
    expect({ texts, notes }).toEqual({ texts: ['附件', ['项目名称', '河道保洁']], notes: [] });
  });

  it.each([
    ['of another kind', '{\\rtf1 text}', 'afchunk.mht'],
    ['not there', PAGE, 'other.mht'],
  ])('is noted as not read where it is %s', async (_, content, target) => {
    const { notes } = await read(content, target);
    expect(notes).toEqual([{ code: 'foreign-part', detail: `word/${target}` }]);
  });
});
