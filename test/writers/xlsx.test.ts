import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { cellXml, columnLetters, dayNumber } from '../../src/writers/xlsx/cell.ts';
import { xlsx } from '../../src/writers/xlsx/index.ts';
import { cellText, xmlText } from '../../src/writers/xlsx/xml.ts';
import { temporaryFolder } from '../support/folder.ts';
import { filledForm } from '../support/form.ts';
import { codes } from '../support/localiser.ts';
import { value } from '../support/record.ts';
import { resultsOf } from '../support/report.ts';

const column = (type: 'text' | 'number' | 'integer' | 'rate' | 'date' | 'year', name = 'a') => ({
  name,
  type,
  title: { zh: '甲', en: 'A' },
});

async function write(records = [filledForm], headers: 'zh' | 'en' = 'en') {
  const directory = await temporaryFolder();
  const [name = ''] = await xlsx.write(resultsOf(records), { directory, headers, localiser: codes });
  return readFile(join(directory, name));
}

async function sheet(records = [filledForm], name = 'Forms', headers: 'zh' | 'en' = 'en') {
  const sheets = await readWorkbook(await write(records, headers));
  return sheets.find((one) => one.sheet === name)?.data ?? [];
}

/** A part of the workbook as it stands in the file. */
async function part(name: string): Promise<string> {
  const bytes = await write();
  const at = bytes.lastIndexOf(name, bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')) - 46;
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString();
}

describe('cells of the workbook', () => {
  test('hold a number with its printed digits', () => {
    expect(cellXml('A1', '6.00', column('number'))).toMatch(/<v>6\.00<\/v>/);
  });

  test('keep a number that has more digits than a spreadsheet holds as text', () => {
    expect(cellXml('A1', '12345678901234567.1', column('number'))).toContain('12345678901234567.1</t>');
  });

  test('hold a percentage as what it is a hundredth of', () => {
    expect(cellXml('A1', '73.5%', column('rate'))).toContain('<v>0.735</v>');
  });

  test('hold a date as its day', () => {
    expect(dayNumber('2022-06-30')).toBe(44742);
    expect(cellXml('A1', '2022-06-30', column('date'))).toContain('<v>44742</v>');
  });

  test.each(['2022-02-30', '2022-06', '无', '2022-13-01', '1899-01-01'])(
    'leave %s, which is no day, as text',
    (text) => {
      expect(cellXml('A1', text, column('date'))).toContain(`${text}</t>`);
    },
  );

  test('are left out where there is no value', () => {
    expect(cellXml('A1', '', column('text'))).toBe('');
  });

  test.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '＝1'])('never hold a formula: %j', (text) => {
    const xml = cellXml('A1', text, column('text'));
    expect(xml).toContain('t="inlineStr"');
    expect(xml).not.toContain('<f');
    expect(xml).not.toMatch(/ s="0"/);
  });

  test('are named like the columns of a spreadsheet', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  test('cut text that no cell can hold, and show it', () => {
    expect(cellText('x'.repeat(40_000))).toMatch(/^x{32766}…$/);
  });

  test('are well-formed XML whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(xmlText(text)).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)|(?![\t\n])\p{Cc}/u);
      }),
    );
  });

  test('keep what looks like an escape of the format', () => {
    expect(xmlText('_x000A_')).toBe('_x005F_x000A_');
  });
});

describe('the workbook', () => {
  test('has a sheet for each dataset and one that explains them', async () => {
    const names = (await readWorkbook(await write([filledForm], 'zh'))).map(({ sheet: name }) => name);
    expect(names).toEqual([
      '文件',
      '自评表',
      '资金',
      '绩效指标',
      '评分',
      '评价人员',
      '核查发现',
      '核查结论',
      '数据出处',
      '说明',
    ]);
  });

  test('has headers in the language asked for', async () => {
    expect((await sheet([filledForm], '自评表', 'zh'))[0]?.slice(0, 3)).toEqual(['表格编号', '文件路径', '表式']);
  });

  test('gives back text as it was, hostile or not', async () => {
    const text = '=HYPERLINK("x") <b>&amp;</b> _x0041_\n次行';
    const [, row] = await sheet([{ ...filledForm, fields: { project_name: value(text) } }]);
    expect(row).toContain(text);
  });

  test('gives back numbers as numbers', async () => {
    const [header, row] = await sheet([filledForm], 'Funds');
    expect(row?.[header?.indexOf('amount') ?? -1]).toBe(6);
  });

  test('leads from a finding to the row of its form', async () => {
    expect(await part('xl/worksheets/findings.xml')).toContain(`<hyperlink ref="A2" location="'Forms'!A2"/>`);
  });

  test('keeps its headers in sight and lets every column be filtered', async () => {
    const xml = await part('xl/worksheets/funds.xml');
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:G2"/>');
  });

  test('is the same, byte for byte, for the same results', async () => {
    expect((await write()).equals(await write())).toBe(true);
  });
});
