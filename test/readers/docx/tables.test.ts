import { describe, expect, it } from 'vitest';
import { GOES_ON, outline, p, readBody, START, span, tbl, tc, tr } from './build.ts';

const cells = async (table: string) => (await outline(await readBody(table)))[0];

describe('the grid of a DOCX table', () => {
  it('counts spans of columns', async () => {
    expect(await cells(tbl(tr(tc('甲', span(2)), '乙'), tr('丙', '丁', '戊')))).toEqual([
      '0,0 1×2 甲',
      '0,2 1×1 乙',
      '1,0 1×1 丙',
      '1,1 1×1 丁',
      '1,2 1×1 戊',
    ]);
  });

  it('joins cells down a column, found by its grid column', async () => {
    const table = tbl(
      tr(tc('甲', span(2)), tc('乙', START)),
      tr('丙', '丁', tc('', GOES_ON)),
      tr(tc('戊', span(2)), tc('', GOES_ON)),
    );
    expect(await cells(table)).toContain('0,2 3×1 乙');
  });

  it('starts anew where a restart follows a restart', async () => {
    const table = tbl(
      tr(tc('甲', START), '1'),
      tr(tc('', GOES_ON), '2'),
      tr(tc('乙', START), '3'),
      tr(tc('', GOES_ON), '4'),
    );
    expect(await cells(table)).toEqual([
      '0,0 2×1 甲',
      '0,1 1×1 1',
      '1,1 1×1 2',
      '2,0 2×1 乙',
      '2,1 1×1 3',
      '3,1 1×1 4',
    ]);
  });

  it('leaves columns before a row free', async () => {
    const table = tbl(tr('甲', '乙'), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('丙')}</w:tr>`);
    expect(await cells(table)).toEqual(['0,0 1×1 甲', '0,1 1×1 乙', '1,1 1×1 丙']);
  });

  it('ends a row early where columns after it are free', async () => {
    const table = tbl(`<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${tc('甲')}</w:tr>`, tr('乙', '丙'));
    expect(await cells(table)).toEqual(['0,0 1×1 甲', '1,0 1×1 乙', '1,1 1×1 丙']);
  });

  it('joins cells along a row that old Word merged', async () => {
    const table = tbl(tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), '乙'));
    expect(await cells(table)).toEqual(['0,0 1×2 甲', '0,2 1×1 乙']);
  });

  it('keeps a merged cell that has nothing above it', async () => {
    expect(await cells(tbl(tr(tc('甲', GOES_ON), '乙')))).toEqual(['0,0 1×1 甲', '0,1 1×1 乙']);
  });

  it('does not join cells of other columns', async () => {
    const table = tbl(tr(tc('甲', START + span(2)), '乙'), tr(tc('丙', GOES_ON), '丁', '戊'));
    expect(await cells(table)).toEqual(['0,0 1×2 甲', '0,2 1×1 乙', '1,0 1×1 丙', '1,1 1×1 丁', '1,2 1×1 戊']);
  });

  it('joins two cells below with the one above that covers both', async () => {
    const table = tbl(tr(tc('甲', START + span(2)), '乙'), tr(tc('', GOES_ON), tc('', GOES_ON), '丙'));
    expect(await cells(table)).toEqual(['0,0 2×2 甲', '0,2 1×1 乙', '1,2 1×1 丙']);
  });

  it('goes by the widths where the spans contradict each other', async () => {
    const wide = (text: string, width: number, more = '') => tc(text, `<w:tcW w:w="${width}" w:type="dxa"/>${more}`);
    const table = tbl(
      tr(wide('甲', 2000), wide('乙', 6000)),
      tr(wide('丙', 2010, START), wide('丁', 3990), wide('戊', 2000)),
      tr(wide('', 2000, GOES_ON), wide('己', 6000)),
    );
    expect(await cells(table)).toEqual([
      '0,0 1×1 甲',
      '0,1 1×2 乙',
      '1,0 2×1 丙',
      '1,1 1×1 丁',
      '1,2 1×1 戊',
      '2,1 1×2 己',
    ]);
  });

  it('keeps to the spans where the widths say nothing', async () => {
    const same = (text: string, more = '') => tc(text, `<w:tcW w:w="2000" w:type="dxa"/>${more}`);
    expect(await cells(tbl(tr(same('甲', span(2)), same('乙')), tr(same('丙'))))).toEqual([
      '0,0 1×2 甲',
      '0,2 1×1 乙',
      '1,0 1×1 丙',
    ]);
  });

  it('reads rows and cells inside content controls', async () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(await cells(tbl(control(tr('甲', '乙')), `<w:tr>${control(tc('丙'))}${tc('丁')}</w:tr>`))).toEqual([
      '0,0 1×1 甲',
      '0,1 1×1 乙',
      '1,0 1×1 丙',
      '1,1 1×1 丁',
    ]);
  });
});

describe('the text of a DOCX cell', () => {
  it('parts paragraphs and lines by a line feed and drops empty ones', async () => {
    const cell = `${p('一')}${p('')}<w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p>`;
    expect(await cells(tbl(tr(tc(cell))))).toEqual(['0,0 1×1 一\n二\n三']);
  });

  it('makes one space of tabs, ideographic and other spaces', async () => {
    const cell = '<w:p><w:r><w:t>　项\u00a0 目</w:t><w:tab/><w:t>名 </w:t></w:r></w:p>';
    expect(await cells(tbl(tr(tc(cell))))).toEqual(['0,0 1×1 项 目 名']);
  });

  it('makes a number whole that a line break cut', async () => {
    const cell = '<w:p><w:r><w:t>0.</w:t><w:br/><w:t>5万</w:t></w:r></w:p>';
    expect(await cells(tbl(tr(tc(cell))))).toEqual(['0,0 1×1 0.5万']);
  });

  it('names its place', async () => {
    const document = await readBody(p('题') + tbl(tr('甲')) + tbl(tr('乙'), tr('丙', '丁')));
    const table = document.blocks[2];
    expect(table?.kind === 'table' && table.cells.at(-1)?.places).toEqual([{ anchor: 'table 2, row 2, cell 2' }]);
  });
});

describe('tables within tables', () => {
  it('puts a table that fills a cell onto the grid of the outer one', async () => {
    const inner = tbl(tr('预算', '6.00'), tr('支出', '4.41'));
    expect(await cells(tbl(tr('名称', '修路'), tr('资金', tc(inner + p('')))))).toEqual([
      '0,0 1×1 名称',
      '0,1 1×2 修路',
      '1,0 2×1 资金',
      '1,1 1×1 预算',
      '1,2 1×1 6.00',
      '2,1 1×1 支出',
      '2,2 1×1 4.41',
    ]);
  });

  it('lets a table follow the one whose cell has text of its own', async () => {
    const table = tbl(tr('说明', tc(p('见下表') + tbl(tr('甲', '乙')) + p('如上'))));
    expect(outline(await readBody(table))).toEqual([
      ['0,0 1×1 说明', '0,1 1×1 见下表\n如上'],
      ['0,0 1×1 甲', '0,1 1×1 乙'],
    ]);
  });

  it('takes a table with one filled cell for a frame', async () => {
    const table = tbl(tr(tc(p('自评表') + tbl(tr('甲', '乙')) + p('负责人：'))));
    expect(outline(await readBody(table))).toEqual(['自评表', ['0,0 1×1 甲', '0,1 1×1 乙'], '负责人：']);
  });

  it('puts several tables in one cell below each other', async () => {
    const table = tbl(tr('头', tc(tbl(tr('甲', '乙')) + tbl(tr('丙')))));
    expect(await cells(table)).toEqual(['0,0 2×1 头', '0,1 1×1 甲', '0,2 1×1 乙', '1,1 1×2 丙']);
  });
});
