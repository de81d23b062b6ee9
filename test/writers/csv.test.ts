import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentRow } from '../../src/model/dataset.ts';
import { csv } from '../../src/writers/csv.ts';
import type { Results, WriteOptions } from '../../src/writers/writer.ts';
import { temporaryFolder } from '../support/folder.ts';
import { filledForm } from '../support/form.ts';
import { codes } from '../support/localiser.ts';
import { value } from '../support/record.ts';

const documents: DocumentRow[] = [
  {
    path: '归档/a.pdf',
    sha256: 'ab',
    media_type: 'application/pdf',
    bytes: 9,
    pages: 2,
    reader: 'pdf',
    forms: 1,
    status: 'extracted',
  },
  {
    path: '归档/b.pdf',
    sha256: '',
    media_type: '',
    bytes: 0,
    forms: 0,
    status: 'failed',
    error: { code: 'empty-file', args: {} },
  },
];
const results: Results = { documents: () => documents, records: () => [filledForm] };

async function write(options: Partial<WriteOptions> = {}, given = results) {
  const directory = await temporaryFolder();
  const names = await csv.write(given, { directory, headers: 'en', localiser: codes, ...options });
  const read = async (name: string) => (await readFile(join(directory, name), 'utf8')).split('\r\n');
  return { directory, names, read };
}

/** The columns that the datasets promise; further ones may follow. */
const PROMISED: Readonly<Record<string, string>> = {
  documents: 'path,sha256,media_type,bytes,pages,reader,forms,status,error_code,error_message,duplicate_of',
  forms:
    'form_id,path,definition,fiscal_year,title,reporting_unit,project_name,supervising_department,budget_unit,implementing_unit,project_attribute,project_start,project_end,overview,fund_usage,implementation,performance_summary,annual_goal,annual_result,other_notes,execution_rate,execution_weight,execution_score,total_weight,total_score,recomputed_score,grade,recomputed_grade,responsible_person,handler,contact_phone,filled_on,status,errors,warnings,doubtful_values',
  funds: 'form_id,position,stage,source,label,amount,amount_raw',
  indicators: 'form_id,position,level1,level2,level3,target,actual,progress,weight,score,deviation',
  scores: 'form_id,position,kind,section,level2,level3,weight,score,recomputed',
  evaluators: 'form_id,position,name,title,department,phone',
  findings: 'form_id,rule,severity,subject,message,expected,found,difference,cause,suggestion,page,field',
  checks: 'form_id,rule,verdict,reason',
  cells: 'form_id,field,value,raw,page,x0,y0,x1,y1,trust,confidence,reader',
};

describe('csv', () => {
  test.each(Object.entries(PROMISED))('%s.csv begins with the promised columns', async (name, columns) => {
    const [header] = await (await write()).read(`${name}.csv`);
    expect(`${header},`.startsWith(`\uFEFF${columns},`)).toBe(true);
  });

  test('names every file that it wrote and leaves no other', async () => {
    const { directory, names } = await write();
    expect((await readdir(directory)).sort()).toEqual([...names].sort());
    expect([...names].sort()).toEqual([...csv.files].sort());
  });

  test('ends every line with CRLF', async () => {
    const lines = await (await write()).read('documents.csv');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('');
  });

  test('quotes as RFC 4180 says and neutralises what a spreadsheet would run', async () => {
    const [, line] = await (await write()).read('forms.csv');
    expect(line).toContain(`,"'=SUM(A1) ""新建"", 道路",`);
  });

  test('quotes a value with a line break of its own', async () => {
    const lined = { ...filledForm, fields: { overview: value('一\n二') } };
    const { read } = await write({}, { ...results, records: () => [lined] });
    expect((await read('forms.csv'))[1]).toContain(',"一\n二",');
  });

  test('leaves numbers as they are', async () => {
    const [, line] = await (await write()).read('forms.csv');
    expect(line).toContain(',-1.50,');
  });

  test('counts findings and doubtful values', async () => {
    const [, line] = await (await write()).read('forms.csv');
    expect(line).toContain(',review,1,1,1,');
  });

  test('says a fault with its code and sentence', async () => {
    const lines = await (await write()).read('documents.csv');
    expect(lines[2]).toBe('归档/b.pdf,,,0,,,0,failed,empty-file,empty-file,');
  });

  test('puts the recomputed score beside the stated one', async () => {
    const lines = await (await write()).read('scores.csv');
    expect(lines[1]).toBe('aaaaaaaaaaaaaaaa-1,1,section,投入,,,20,19.21,19.20');
    expect(lines[2]).toBe('aaaaaaaaaaaaaaaa-1,2,item,投入,,预算执行率,,2.21,');
  });

  test('keeps text out of number columns; it stands in cells.csv', async () => {
    const { read } = await write();
    expect((await read('indicators.csv'))[1]).toBe(`aaaaaaaaaaaaaaaa-1,1,产出指标,,,'=3件,,100%,,,,,1,,`);
    expect(await read('cells.csv')).toContain('aaaaaaaaaaaaaaaa-1,indicators[1].score,—,—,,,,,,read,,text,,');
  });

  test('names every value with its place, also one without a canonical field', async () => {
    const lines = await (await write()).read('cells.csv');
    expect(lines).toContain('aaaaaaaaaaaaaaaa-1,execution_rate,73.5%,73.5%,1,1,2,3.15,4,read,,text,,');
    expect(lines).toContain('aaaaaaaaaaaaaaaa-1,others[1],见附件,见附件,,,,,,read,,text,"line 9, cell 2",备注 / 其他');
    expect(lines.some((line) => line.includes(',other_notes,'))).toBe(false);
  });

  test('has Chinese headers where they are wanted', async () => {
    const { read } = await write({ headers: 'zh' });
    expect((await read('funds.csv'))[0]).toBe('\uFEFF表格编号,序号,资金环节,资金来源,表中名称,金额,表中金额');
  });

  test('leaves the old files where writing fails half way', async () => {
    const { directory } = await write();
    const before = await readFile(join(directory, 'forms.csv'), 'utf8');
    const failing: Results = {
      documents: () => documents,
      *records() {
        yield filledForm;
        throw new Error('disk');
      },
    };
    await expect(csv.write(failing, { directory, headers: 'zh', localiser: codes })).rejects.toThrow('disk');
    expect(await readFile(join(directory, 'forms.csv'), 'utf8')).toBe(before);
    expect((await readdir(directory)).sort()).toEqual([...csv.files].sort());
  });
});
