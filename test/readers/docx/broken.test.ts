import { describe, expect, it } from 'vitest';
import { packZip } from '../../../src/readers/zip/pack.ts';
import { docx, outline, p, readBody, readBytes, tbl, tc, tr } from './build.ts';

const fault = (code: string) => ({ name: 'Fault', code });
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const document = (content: string, uri = W) => `<w:document xmlns:w="${uri}"><w:body>${content}</w:body></w:document>`;
const archive = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  packZip(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)]));

describe('a DOCX that cannot be read', () => {
  it.each([
    ['no archive', Buffer.from('PK\x03\x04 and nothing else')],
    ['an archive cut off', docx(p('甲')).subarray(0, 500)],
    ['no main part', archive({ 'word/styles.xml': '<x/>' })],
    ['broken XML', archive({ 'word/document.xml': '<w:document><w:body>' })],
    ['an undeclared prefix', archive({ 'word/document.xml': '<w:document/>' })],
    ['an empty main part', archive({ 'word/document.xml': '' })],
    ['entities', archive({ 'word/document.xml': `<!DOCTYPE d [<!ENTITY a "b">]>${document('&a;')}` })],
    ['external entities', archive({ 'word/document.xml': `<!DOCTYPE d SYSTEM "file:///etc/passwd">${document('')}` })],
  ])('is broken with %s', async (_, bytes) => {
    await expect(readBytes(bytes)).rejects.toMatchObject(fault('broken-file'));
  });

  it.each([
    ['nothing', ''],
    ['empty paragraphs', p('') + p(' ')],
    [
      'only a picture',
      '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/></wp:inline></w:drawing></w:r></w:p>',
    ],
  ])('has no text with %s', async (_, body) => {
    await expect(readBody(body)).rejects.toMatchObject(fault('no-text'));
  });

  it('is too large with cells without end', async () => {
    const row = `<w:tr>${'<w:tc/>'.repeat(60)}</w:tr>`;
    await expect(readBody(tbl(row.repeat(1000)))).rejects.toMatchObject(fault('too-large'));
  });

  it('is too large with elements too deep', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(300) + p('甲') + '</w:sdtContent></w:sdt>'.repeat(300);
    await expect(readBody(deep)).rejects.toMatchObject(fault('too-large'));
  });
});

describe('an odd DOCX that can be read', () => {
  it.each([
    ['without content types and relationships', { 'word/document.xml': document(p('甲')) }],
    [
      'of the strict edition',
      { 'word/document.xml': document(p('甲'), 'http://purl.oclc.org/ooxml/wordprocessingml/main') },
    ],
    ['with backslashes in its names', { 'word\\document.xml': document(p('甲')) }],
    ['with names in other case', { 'Word/Document.xml': document(p('甲')) }],
    ['with a byte order mark', { 'word/document.xml': `\ufeff${document(p('甲'))}` }],
    ['in UTF-16', { 'word/document.xml': Buffer.from(`\ufeff${document(p('甲'))}`, 'utf16le') }],
    ['with another prefix', { 'word/document.xml': document(p('甲')).replaceAll(/\bw(?=[:=])/gu, 'ns0') }],
    ['laid out with white space', { 'word/document.xml': document(p('甲')).replaceAll('><', '>\n  <') }],
  ])('%s', async (_, parts) => {
    expect(outline(await readBytes(archive(parts)))).toEqual(['甲']);
  });

  it('whose main part lies elsewhere', async () => {
    const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
    const relationship = `<Relationship Id="a" Type="${type}" Target="/表/正文.xml"/>`;
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`;
    const bytes = archive({ '_rels/.rels': relationships, '表/正文.xml': document(tbl(tr('甲'))) });
    const read = await readBytes(bytes);
    expect(read.blocks[0]?.kind === 'table' && read.blocks[0].cells[0]?.trust).toBe('confirmed');
  });

  it('with a span beyond all measure', async () => {
    const [table] = (await readBody(tbl(tr(tc('甲', '<w:gridSpan w:val="99999999"/>'))))).blocks;
    expect(table?.kind === 'table' && table.columnCount).toBe(1000);
  });
});
