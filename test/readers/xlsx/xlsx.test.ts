import { describe, expect, it } from 'vitest';
import { packZip } from '../../../src/readers/zip/pack.ts';
import { outline } from '../docx/build.ts';
import { readSheetXml, readWorkbook, rows, xlsx } from './build.ts';

const merges = (...ranges: readonly string[]) =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
const fault = (code: string) => ({ name: 'Fault', code });

describe('the grid of a sheet', () => {
  it('is what the sheet uses, blank cells included', async () => {
    const content =
      '<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>甲</t></is></c><c r="D3"><v>1</v></c></row></sheetData>';
    expect(outline(await readSheetXml(content))).toEqual([['0,0 1×1 甲', '0,1 1×1 ', '0,2 1×1 1']]);
  });

  it('has merged cells', async () => {
    const content = rows(['自评表'], ['项目', '名称', '修路'], ['', '年度', 2021]) + merges('A1:C1', 'A2:A3');
    expect(outline(await readSheetXml(content))).toEqual([
      '自评表',
      ['0,0 2×1 项目', '0,1 1×1 名称', '0,2 1×1 修路', '1,1 1×1 年度', '1,2 1×1 2021'],
    ]);
  });

  it('does not grow by a title merged over whole rows', async () => {
    expect(outline(await readSheetXml(rows(['题'], ['甲', '乙']) + merges('A1:XFD1')))).toEqual([
      '题',
      ['0,0 1×1 甲', '0,1 1×1 乙'],
    ]);
  });

  it('has titles above and notes below as paragraphs', async () => {
    const content =
      rows(['题'], ['（2021年度）'], ['甲', '乙'], ['丙', ''], ['注：略']) + merges('A1:B1', 'A2:B2', 'A5:B5');
    expect(outline(await readSheetXml(content))).toEqual([
      '题',
      '（2021年度）',
      ['0,0 1×1 甲', '0,1 1×1 乙', '1,0 1×1 丙', '1,1 1×1 '],
      '注：略',
    ]);
  });

  it('takes the first of two merges that overlap', async () => {
    const content = rows(['甲', '乙', '丙']) + merges('A1:B1', 'B1:C1');
    expect(outline(await readSheetXml(content))).toEqual([['0,0 1×2 甲', '0,2 1×1 丙']]);
  });

  it('leaves out hidden rows and columns, and says so', async () => {
    const hidden = '<row r="2" hidden="1"><c r="A2"><v>9</v></c></row>';
    const columns = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const shown = ['A1', 'B1', 'C1'].map((at) => `<c r="${at}" t="inlineStr"><is><t>${at}</t></is></c>`).join('');
    const document = await readSheetXml(
      `${columns}<sheetData><row r="1">${shown}</row>${hidden}</sheetData>${merges('A1:A2')}`,
    );
    expect(outline(document)).toEqual([['0,0 1×1 A1', '0,1 1×1 C1']]);
    expect(document.notes).toEqual([{ code: 'hidden-text', detail: '自评表' }]);
  });

  it('names the place of a cell', async () => {
    const [table] = (await readSheetXml(rows(['甲', '乙']))).blocks;
    expect(table?.kind === 'table' && table.cells[1]?.places).toEqual([{ anchor: 'sheet 自评表, cell B1' }]);
  });
});

describe('what a cell shows', () => {
  const shown = async (cell: string, format = 'General') => {
    const [table] = (await readSheetXml(rows([cell]), [format])).blocks;
    return table?.kind === 'table' ? table.cells[0]?.text : undefined;
  };

  it.each([
    ['0.00', '2.675', '2.68'],
    ['0.00', '97.210000000000008', '97.21'],
    ['0.0%', '0.735', '73.5%'],
    ['#,##0.00', '12345.6', '12,345.60'],
    ['0.00&quot;万元&quot;', '4.41', '4.41万元'],
    ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '44742', '2022年6月30日'],
    ['General', '0.30000000000000004', '0.3'],
    ['General', '20', '20'],
    ['no [format', '4', '4'],
  ])('is its number in the format %s', async (format, value, text) => {
    expect(await shown(`<c s="0"><v>${value}</v></c>`, format)).toBe(text);
  });

  it('is a formula’s value', async () => {
    expect(await shown('<c><f>A1+1</f><v>7</v></c>')).toBe('7');
  });

  it('is the text of all runs, without phonetic guides', async () => {
    const item = '<is><r><t>项目</t></r><r><t>名称</t></r><rPh><t>ming</t></rPh></is>';
    expect(await shown(`<c t="inlineStr">${item}</c>`)).toBe('项目名称');
  });

  it('has lines cleaned', async () => {
    expect(await shown('<c t="inlineStr"><is><t xml:space="preserve"> 项  目&#10;&#10;名_x000D_称 </t></is></c>')).toBe(
      '项 目\n名\n称',
    );
  });

  it.each([
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['<c t="str"><f>A1</f><v>优</v></c>', '优'],
    ['<c t="d"><v>2022-06-30</v></c>', '2022-06-30'],
  ])('is the value of %s', async (cell, text) => {
    expect(await shown(cell)).toBe(text);
  });

  it('is doubtful where a formula was never computed', async () => {
    const document = await readSheetXml(rows(['合计', '<c><f>SUM(A1:A2)</f></c>']));
    const [table] = document.blocks;
    expect(table?.kind === 'table' && table.cells[1]).toMatchObject({ text: '', trust: 'doubtful' });
    expect(document.notes).toEqual([{ code: 'formula-without-value', detail: '自评表' }]);
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const sheets = [{ name: '表', content: rows(['<c s="0"><v>43280</v></c>']) }];
    const document = await readWorkbook(xlsx(sheets, ['yyyy-mm-dd'], '<workbookPr date1904="1"/>'));
    expect(outline(document)).toEqual([['0,0 1×1 2022-06-30']]);
  });
});

describe('a workbook', () => {
  it('gives a table a sheet, without hidden sheets and empty ones', async () => {
    const document = await readWorkbook(
      xlsx([
        { name: '一', content: rows(['甲']) },
        { name: '码表', content: rows(['乙']), state: 'hidden' },
        { name: '空', content: rows() },
        { name: '二', content: rows(['丙']) },
      ]),
    );
    expect(outline(document)).toEqual([['0,0 1×1 甲'], ['0,0 1×1 丙']]);
    expect(document.notes).toEqual([{ code: 'hidden-sheet', detail: '码表' }]);
  });

  it('gives what a printed header and footer say', async () => {
    const running =
      '<headerFooter><oddHeader>&amp;C&amp;"宋体,加粗"&amp;14绩效自评表&amp;R单位：万元</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>';
    expect(outline(await readSheetXml(rows(['甲']) + running))).toEqual(['绩效自评表', '单位：万元', ['0,0 1×1 甲']]);
  });

  it('leaves out a sheet of data that is too large beside others', async () => {
    const far =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="Z900000"><v>1</v></c></row></sheetData>';
    const document = await readWorkbook(
      xlsx([
        { name: '表', content: rows(['甲']) },
        { name: '明细', content: far },
      ]),
    );
    expect(outline(document)).toEqual([['0,0 1×1 甲']]);
    expect(document.notes).toEqual([{ code: 'large-sheet', detail: '明细' }]);
  });

  it.each([
    ['broken-file', packZip([['[Content_Types].xml', Buffer.from('<x/>')]])],
    ['broken-file', Buffer.from('PK')],
    ['no-text', xlsx([{ name: '空', content: rows() }])],
    ['no-text', xlsx([])],
  ])('is a Fault %s', async (code, bytes) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject(fault(code));
  });
});
