import { describe, expect, it } from 'vitest';
import { packZip } from '../../../src/readers/zip/pack.ts';
import { outline } from '../docx/build.ts';
import { file, grid, line, ofd, type Parts, page, readOfd, text } from './build.ts';

const read = async (objects: string, parts: Parts = {}) => outline(await readOfd(ofd([objects], parts)));
const fault = (code: string) => ({ name: 'Fault', code });

describe('an OFD page', () => {
  it('gives a table of its lines and text, and paragraphs outside', async () => {
    const objects =
      text(60, 20, '绩效自评表') + grid([20, 60, 120], [40, 50, 60]) + text(22, 43, '项目名称') + text(62, 43, '修路');
    expect(await read(objects + text(22, 53, '得分') + text(62, 53, '95'))).toEqual([
      '绩效自评表',
      ['0,0 1×1 项目名称', '0,1 1×1 修路', '1,0 1×1 得分', '1,1 1×1 95'],
    ]);
  });

  it('places words in points from the top left', async () => {
    const [first] = (await readOfd(ofd([text(25.4, 50.8, '甲')]))).pages;
    expect(first).toMatchObject({ number: 1, words: [{ text: '甲' }] });
    expect(first?.words[0]?.box.x0).toBeCloseTo(72);
    expect(first?.width).toBeCloseTo(595.28, 1);
  });

  it('takes areas that are filled for lines', async () => {
    const area = (x: number, y: number, width: number, height: number) =>
      `<PathObject Boundary="${x} ${y} ${width} ${height}" Fill="true" Stroke="false"><FillColor Value="0 0 0"/><AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</AbbreviatedData></PathObject>`;
    const lines =
      [40, 50].map((y) => area(20, y, 80, 0.2)).join('') + [20, 60, 100].map((x) => area(x, 40, 0.2, 10)).join('');
    expect(await read(lines + text(22, 43, '甲') + text(62, 43, '乙'))).toEqual([['0,0 1×1 甲', '0,1 1×1 乙']]);
  });

  it('does not take white lines for borders', async () => {
    const white = grid([20, 60, 100], [40, 50]).replaceAll(
      '<AbbreviatedData>',
      '<StrokeColor Value="255 255 255"/><AbbreviatedData>',
    );
    expect((await read(white + text(22, 43, '甲') + text(62, 43, '乙'))).flat()).not.toContain('0,0 1×1 甲');
  });

  it('magnifies and moves text as its transformation says', async () => {
    const scaled =
      '<TextObject Boundary="20 20 16 4" Size="2" CTM="2 0 0 2 0 0"><TextCode X="0" Y="1.75" DeltaX="2 2 2">项目名称</TextCode></TextObject>';
    const [first] = (await readOfd(ofd([scaled]))).pages;
    expect(first?.words[0]?.text).toBe('项目名称');
    expect((first?.words[0]?.box.x1 ?? 0) - (first?.words[0]?.box.x0 ?? 0)).toBeCloseTo((16 / 25.4) * 72, 1);
  });

  it('knows how wide characters are that nothing moves', async () => {
    const plain =
      '<TextObject Boundary="20 20 40 4" Size="4"><TextCode X="0" Y="3.5">金额6.00万元</TextCode></TextObject>';
    expect(await read(plain)).toEqual(['金额6.00万元']);
  });

  it('reads characters that are objects of their own', async () => {
    const characters = [...'项目名称'].map((character, index) => text(20 + 4 * index, 20, character)).join('');
    expect(await read(characters)).toEqual(['项目名称']);
  });

  it('leaves out what is not visible', async () => {
    const hidden = [
      text(20, 30, '乙', 'Visible="false"'),
      text(20, 40, '丙', 'Fill="false"'),
      text(20, 50, '丁').replace('<TextCode', '<FillColor Value="0 0 0" Alpha="0"/><TextCode'),
    ];
    expect(await read(text(20, 20, '甲') + hidden.join(''))).toEqual(['甲']);
  });

  it('reads blocks and what they refer to', async () => {
    const unit = file(
      'Res',
      `<CompositeGraphicUnits><CompositeGraphicUnit ID="7"><Content>${text(0, 0, '印')}</Content></CompositeGraphicUnit></CompositeGraphicUnits>`,
    );
    const parts = { common: '<DocumentRes>Res.xml</DocumentRes>', files: { 'Res.xml': unit } };
    const objects = `<PageBlock>${text(20, 20, '甲')}</PageBlock><CompositeObject Boundary="20 40 9 9" ResourceID="7"/>`;
    expect((await read(objects, parts)).join('')).toBe('甲印');
  });

  it('ends where drawings refer to themselves', async () => {
    const unit = file(
      'Res',
      `<CompositeGraphicUnits><CompositeGraphicUnit ID="7"><Content>${text(0, 0, '印')}<CompositeObject Boundary="0 9 9 9" ResourceID="7"/></Content></CompositeGraphicUnit></CompositeGraphicUnits>`,
    );
    const parts = { common: '<DocumentRes>Res.xml</DocumentRes>', files: { 'Res.xml': unit } };
    expect(await read('<CompositeObject Boundary="20 40 9 9" ResourceID="7"/>', parts)).toEqual(['印'.repeat(10)]);
  });

  it('shows the template that it uses, and what is noted on it', async () => {
    const parts = {
      page: '<Template TemplateID="9"/>',
      common: '<TemplatePage ID="9" BaseLoc="Tpls/0.xml"/>',
      document: '<Annotations>Annots.xml</Annotations>',
      files: {
        'Tpls/0.xml': page(text(20, 20, '绩效自评表')),
        'Annots.xml': file('Annotations', '<Page PageID="1"><FileLoc>Annot.xml</FileLoc></Page>'),
        'Annot.xml': file(
          'PageAnnot',
          `<Annot Type="Path"><Appearance Boundary="20 60 20 10">${text(0, 0, '已审')}</Appearance></Annot><Annot Type="Watermark"><Appearance>${text(0, 0, '样张')}</Appearance></Annot>`,
        ),
      },
    };
    expect((await read(text(20, 40, '甲'), parts)).join('')).toBe('绩效自评表甲已审');
  });

  it('goes on with a table from the page before', async () => {
    const first =
      grid([20, 60, 100], [270, 280, 290]) +
      text(22, 273, '甲') +
      text(62, 273, '1') +
      text(22, 283, '乙') +
      text(62, 283, '2');
    const second = grid([20, 60, 100], [20, 30]) + text(22, 23, '丙') + text(62, 23, '3');
    expect(outline(await readOfd(ofd([first, second])))).toHaveLength(1);
  });

  it('is marked for recognition where it is a picture', async () => {
    const document = await readOfd(ofd([text(20, 20, '附件'), '<ImageObject Boundary="0 0 210 297" ResourceID="1"/>']));
    expect(document.notes).toEqual([{ code: 'page-is-image', page: 2 }]);
    expect(document.pages[1]?.suspect).toBe('page-is-image');
  });
});

describe('an OFD that cannot be read', () => {
  const main = '<OFD xmlns="http://www.ofdspec.org/2016"><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>';
  it.each([
    ['no-text', ofd([line(0, 0, 9, 0)])],
    ['no-text', ofd([])],
    ['broken-file', packZip([['Doc_0/Document.xml', Buffer.from('<a/>')]])],
    ['broken-file', packZip([['OFD.xml', Buffer.from(main)]])],
    ['broken-file', packZip([['OFD.xml', Buffer.from('<OFD>')]])],
    ['broken-file', Buffer.from('PK')],
  ])('is a Fault %s', async (code, bytes) => {
    await expect(readOfd(bytes)).rejects.toMatchObject(fault(code));
  });
});
