import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type CropSource, REPORT_FILE, writeReport } from '../../../src/writers/report/index.ts';
import { upperBound } from '../../../src/writers/report/sections/trust.ts';
import { TEXTS } from '../../../src/writers/report/texts/index.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { value } from '../../support/record.ts';
import {
  numberedForm,
  numberedForms,
  reportOptions,
  resultsOf,
  totalFinding,
  unreadFile,
} from '../../support/report.ts';

type Given = Parameters<typeof resultsOf>;

async function report(records: Given[0], others: Given[1] = [], changes = {}): Promise<string> {
  const directory = await temporaryFolder();
  await writeReport(resultsOf(records, others), reportOptions(directory, changes));
  return readFile(join(directory, REPORT_FILE), 'utf8');
}

function block(page: string, id: string): unknown {
  const packed = new RegExp(`id="${id}">([^<]*)<`).exec(page)?.[1] ?? '';
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString());
}

const text = (page: string) => page.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, '');

describe('the report', () => {
  test('is the same, byte for byte, for the same results', async () => {
    expect(await report(numberedForms(40))).toBe(await report(numberedForms(40)));
  });

  test('has both languages of every title', async () => {
    const page = await report(numberedForms(20));
    for (const language of ['zh', 'en'] as const) {
      for (const title of Object.values(TEXTS[language].sections)) expect(page).toContain(title);
    }
  });

  test('tells one form whole, without tables to search', async () => {
    const page = await report([numberedForm(1, { findings: [totalFinding('20 + 77 = 97'), totalFinding('3')] })]);
    expect(text(page)).toContain('这份自评表有 2 处错误。');
    expect(page).toContain('20 + 77 = 97');
    expect(page).not.toContain('id="forms-table"');
  });

  test('says so of an import that gave nothing', async () => {
    expect(text(await report([], [unreadFile]))).toContain('没有读到自评表。');
  });

  test('says of every unread file why', async () => {
    const page = await report(numberedForms(9), [
      unreadFile,
      { ...unreadFile, path: '归档/别的.pdf', status: 'unrecognised' },
    ]);
    expect(page).toContain('归档/别的.pdf');
    expect(page).toContain('文件是空的');
  });

  test('tells the worst first', async () => {
    const worst = numberedForm(1, { findings: [totalFinding('a'), totalFinding('b'), totalFinding('c')] });
    const page = await report([...numberedForms(12).slice(1), worst]);
    expect(block(page, 'index')).toMatchObject({ forms: [{ project: '项目1号', errors: 3 }, ...Array(11).fill({})] });
  });

  test('keeps the details of each form where the index says', async () => {
    const page = await report(numberedForms(70));
    expect(block(page, 'details-2')).toMatchObject({
      5: { findings: [], rest: expect.stringContaining('grade/band') },
    });
    expect(block(page, 'details-2')).toMatchObject({ 1: { findings: [expect.stringContaining('1 + 66')] } });
  });

  test('tells findings across forms by themselves', async () => {
    const finding = { ...totalFinding('重复'), rule: 'dataset/duplicate-form' };
    const page = await report([...numberedForms(8), numberedForm(99, { findings: [finding] })]);
    expect(page.slice(page.indexOf('<section id="across"'), page.indexOf('<section id="scores"'))).toContain(
      '项目99号',
    );
  });

  test('lists few forms instead of drawing a distribution of them', async () => {
    expect(await report(numberedForms(3))).not.toContain('class="chart"');
    expect(await report(numberedForms(30))).toContain('class="chart"');
  });

  test('counts grades that change, and not those that the form does not state', async () => {
    const blank = numberedForm(3, { fields: { grade: value('') } });
    const page = await report([...numberedForms(9), blank]);
    expect(page).toMatch(/<td class="number changed">5<\/td>/);
  });

  test('says that names are hidden where they are', async () => {
    expect(text(await report(numberedForms(2), [], { masked: true }))).toContain('人名和电话号码已隐去');
  });

  test('says what the last evaluation found', async () => {
    const page = await report(numberedForms(2), [], {
      evaluation: { version: '1', readers: ['pdf'], files: 5, numbers: 30000, silent: 0 },
    });
    expect(text(page)).toContain('5 个已知内容的文件（PDF 文字层），30,000 个数字');
    expect(text(page)).toContain('每一万个数字至多 1 个');
  });
});

describe('crops of pages', () => {
  const scanned = (number: number) =>
    numberedForm(number, { fields: { total_score: value('97', { reader: 'scan', confidence: 0.9 }) } });
  const crops: CropSource = async (_, spots) =>
    spots.map(({ box }) => ({ box, mediaType: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }));

  test('stand beside the findings of forms that were read from pictures', async () => {
    const page = await report([scanned(3)], [], { crops });
    expect(page).toContain('href="data:image/jpeg;base64,AQID"');
    expect(text(page)).toContain('第 2 页局部（原件影像）');
  });

  test('are not asked for where a form carries its text', async () => {
    expect(await report([numberedForm(3)], [], { crops })).not.toContain('<image');
  });

  test('give way to what was read where there are none', async () => {
    const page = await report([scanned(3)], [], { crops: async () => [] });
    expect(text(page)).toContain('按读到的数据绘制');
  });

  test('leave the report small, however many there could be', async () => {
    const large: CropSource = async (_, spots) =>
      spots.map(({ box }) => ({ box, mediaType: 'image/jpeg', bytes: randomBytes(200_000) }));
    const page = await report(
      Array.from({ length: 80 }, () => scanned(3)),
      [],
      { crops: large },
    );
    expect(page.length).toBeLessThan(20e6);
  });
});

describe('the bound of the silent-error rate', () => {
  test('is three in so many where none was found', () => {
    expect(upperBound({ version: '1', readers: [], files: 1, numbers: 10_000, silent: 0 })).toBeCloseTo(2.9957, 3);
  });

  test('grows with those that were found', () => {
    expect(upperBound({ version: '1', readers: [], files: 1, numbers: 10_000, silent: 5 })).toBeCloseTo(10.513, 2);
  });
});
