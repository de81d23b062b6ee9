import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { packZip } from '../../../src/readers/zip/pack.ts';
import { p, parts, readBytes } from './build.ts';

const CENTIMETRE = 360_000;
const picture = (width: number, height: number) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${width * CENTIMETRE}" cy="${height * CENTIMETRE}"/><a:graphic><a:graphicData><a:blip r:embed="image"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const old =
  '<w:p><w:r><w:pict><v:shape style="width:400pt;height:600pt"><v:imagedata r:id="image"/></v:shape></w:pict></w:r></w:p>';

async function read(body: string): Promise<SourceDocument> {
  const all = parts(p('附件') + body);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  const relationship = `<Relationship Id="image" Type="${type}" Target="media/image1.png"/>`;
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`;
  all.set('word/_rels/document.xml.rels', Buffer.from(relationships));
  return readBytes(packZip(all));
}

describe('pictures in a DOCX', () => {
  it.each([
    ['fills a page', picture(16, 24)],
    ['fills a page in an old document', old],
  ])('are marked for recognition where one %s', async (_, body) => {
    expect((await read(body)).notes).toEqual([{ code: 'page-is-image', detail: 'word/media/image1.png' }]);
  });

  it('are passed over where they are small', async () => {
    expect((await read(picture(4, 3))).notes).toEqual([]);
  });
});
