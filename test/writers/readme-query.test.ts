import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { csv } from '../../src/writers/csv.ts';
import { temporaryFolder } from '../support/folder.ts';
import { codes } from '../support/localiser.ts';
import { numberedForms, resultsOf } from '../support/report.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test.each(['README.md', 'README.zh-CN.md'])('the query that %s shows counts the errors of units', async (file) => {
  const query = /```sql\n([\s\S]*?)```/u.exec(await readFile(ROOT + file, 'utf8'))?.[1] ?? '';
  const directory = await temporaryFolder();
  await csv.write(resultsOf(numberedForms(12)), { directory, headers: 'en', localiser: codes });
  const here = query.replace(/'out\/([a-z]+\.csv)'/gu, (_, name: string) => `'${join(directory, name)}'`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const rows = (await connection.runAndReadAll(here)).getRows();
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(4);
  } finally {
    connection.closeSync();
  }
});
