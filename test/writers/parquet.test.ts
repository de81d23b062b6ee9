import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { CheckedRecord } from '../../src/model/record.ts';
import { csv } from '../../src/writers/csv.ts';
import { isoDay } from '../../src/writers/datasets/iso-day.ts';
import { Extent, scaled } from '../../src/writers/parquet/decimals.ts';
import { parquet } from '../../src/writers/parquet/index.ts';
import { temporaryFolder } from '../support/folder.ts';
import { filledForm } from '../support/form.ts';
import { codes } from '../support/localiser.ts';
import { value } from '../support/record.ts';
import { numberedForms, resultsOf } from '../support/report.ts';

async function write(records: readonly CheckedRecord[]): Promise<string> {
  const directory = await temporaryFolder();
  const options = { directory, headers: 'en', localiser: codes } as const;
  await parquet.write(resultsOf(records), options);
  await csv.write(resultsOf(records), options);
  return directory;
}

async function rows(records: readonly CheckedRecord[], table: string) {
  const bytes = await readFile(join(await write(records), `${table}.parquet`));
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

const withAmounts = (...texts: string[]): CheckedRecord => ({
  ...filledForm,
  funds: texts.map((text, index) => ({
    position: index + 1,
    stage: 'actual',
    source: 'own',
    label: '自有',
    amount: value(text),
  })),
});

/** What a query gives, each value as text. */
async function ask(query: string): Promise<string[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const reader = await connection.runAndReadAll(query);
    return reader.getRows().flatMap((row) => row.map(String));
  } finally {
    connection.closeSync();
  }
}

describe('Parquet', () => {
  test('has a file for each dataset, with text as it was', async () => {
    const [form] = await rows([filledForm], 'forms');
    expect(form).toMatchObject({ form_id: filledForm.form_id, project_name: '=SUM(A1) "新建", 道路' });
  });

  test('has nothing where there is no value', async () => {
    const [form] = await rows([filledForm], 'forms');
    expect([form?.overview ?? null, form?.filled_on ?? null, form?.total_weight ?? null]).toEqual([null, null, null]);
  });

  test('gives DuckDB the same sums as the CSV', async () => {
    const folder = await write([...numberedForms(50), withAmounts('4.41', '1186350.507', '-0.10', '0.1', '0.2')]);
    for (const [table, column] of [
      ['funds', 'amount'],
      ['forms', 'total_score'],
      ['findings', 'difference'],
    ]) {
      const [exact] = await ask(`select sum(${column}) from '${folder}/${table}.parquet'`);
      const [same] = await ask(
        `select sum(${column}::decimal(38,6)) from read_csv('${folder}/${table}.csv', all_varchar = true)`,
      );
      expect(exact).toBe(same);
    }
  });

  test('has the types that a program expects', async () => {
    const folder = await write([withAmounts('1')]);
    const types = async (table: string) =>
      ask(`select column_type from (describe select * from '${folder}/${table}.parquet')`);
    expect(await types('funds')).toEqual([
      'VARCHAR',
      'BIGINT',
      'VARCHAR',
      'VARCHAR',
      'VARCHAR',
      'DECIMAL(38,6)',
      'VARCHAR',
    ]);
  });

  test('has dates as dates, and none where the form has no date', async () => {
    const dated = { ...filledForm, fields: { filled_on: value('2022-06-30'), project_end: value('2021年底') } };
    const folder = await write([dated]);
    expect(await ask(`select filled_on + 1, project_end from '${folder}/forms.parquet'`)).toEqual([
      '2022-07-01',
      'null',
    ]);
  });

  test('widens a column for numbers with more digits after the point', async () => {
    const folder = await write([withAmounts('0.00000001', '2')]);
    expect(await ask(`select sum(amount) from '${folder}/funds.parquet'`)).toEqual(['2.00000001']);
  });

  test('keeps numbers that no decimal holds as text', async () => {
    const long = `${'9'.repeat(40)}.5`;
    const folder = await write([withAmounts(long)]);
    expect(await ask(`select amount from '${folder}/funds.parquet'`)).toEqual([long]);
  });

  test('opens where a dataset has no rows', async () => {
    const folder = await write([]);
    expect(await ask(`select count(*) from '${folder}/cells.parquet'`)).toEqual(['0']);
  });

  test('is the same, byte for byte, for the same results', async () => {
    const [one, other] = [await write(numberedForms(5)), await write(numberedForms(5))];
    const bytes = (folder: string) => readFile(join(folder, 'forms.parquet'));
    expect((await bytes(one)).equals(await bytes(other))).toBe(true);
  });
});

describe('exact decimals', () => {
  test('hold every numeral that fits', () => {
    const numeral = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^\d{0,8}$/))
      .map(([negative, whole, after]) => `${negative ? '-' : ''}${whole}${after ? `.${after}` : ''}`);
    fc.assert(
      fc.property(numeral, (text) => {
        const extent = new Extent();
        extent.add(text);
        const scale = extent.scale ?? -1;
        const [whole = '', after = ''] = text.replace('-', '').split('.');
        const expected = BigInt(whole + after.padEnd(scale, '0'));
        expect(scaled(text, scale)).toBe(text.startsWith('-') ? -expected : expected);
      }),
    );
  });

  test('are none of what is no numeral', () => {
    expect(scaled('—', 6)).toBeNull();
  });
});

describe('days', () => {
  test('are counted from 1970', () => {
    expect([isoDay('1970-01-02'), isoDay('1969-12-31')]).toEqual([1, -1]);
  });

  test.each(['2021-02-29', '2021-13-01', '2021-1-1', '无', ''])('are none in %j', (text) => {
    expect(isoDay(text)).toBeUndefined();
  });
});
