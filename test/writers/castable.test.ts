import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../../src/extract.ts';
import { loadDefinitions } from '../../src/forms/index.ts';
import { csv } from '../../src/writers/csv.ts';
import { describeDatasets } from '../../src/writers/data-package.ts';
import { codes } from '../support/localiser.ts';
import { unreadFile } from '../support/report.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const FILES = [
  'archive/往年资料/2020/农贸市场快速检测自评表.txt',
  'archive/2022年度/棠溪县人力资源局/返乡人员培训自评表.docx',
  'archive/2022年度/砚川市图书馆/夜间开放项目自评表.html',
  'cases/v2-campus-network/docx-js.docx',
  'cases/v4b-school-meals/docx-js.docx',
];

/** How a value of a type looks, as Table Schema has it. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/u,
  number: /^-?\d+(?:\.\d+)?$/u,
  integer: /^-?\d+$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  year: /^\d{4}$/u,
};

/** The cells of a CSV, as RFC 4180 has them. */
function cellsOf(text: string): string[][] {
  const cells = text.replace(/^\uFEFF/u, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu);
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  return lines.slice(0, -1);
}

const key = (row: readonly string[], at: readonly number[]): string => JSON.stringify(at.map((index) => row[index]));

describe.each(['en', 'zh'] as const)('datasets with headers in %s', (headers) => {
  const { resources } = describeDatasets(headers);
  const tables = new Map<string, string[][]>();
  const rowsOf = (name: string) => tables.get(name)?.slice(1) ?? [];
  const namesOf = (name: string) => tables.get(name)?.[0] ?? [];
  const columnsAt = (name: string, columns: readonly string[]) => columns.map((one) => namesOf(name).indexOf(one));

  let directory = '';
  afterAll(() => rm(directory, { recursive: true, force: true }));

  beforeAll(async () => {
    const definitions = await loadDefinitions();
    const extracted = FILES.map(async (path) => {
      const bytes = new Uint8Array(await readFile(join(FIXTURES, path)));
      return extract({ path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }, { definitions });
    });
    const extractions = await Promise.all(extracted);
    directory = await mkdtemp(join(tmpdir(), 'heshu-castable-'));
    const results = {
      documents: () => [...extractions.map(({ document }) => document), unreadFile],
      records: () => extractions.flatMap(({ records }) => records),
    };
    await csv.write(results, { directory, headers, localiser: codes });
    for (const { name, path } of resources) {
      tables.set(name, cellsOf(await readFile(join(directory, path), 'utf8')));
    }
  });

  test.each(resources)('has rows in $path, each under the header that is described', ({ name, schema }) => {
    expect(rowsOf(name).length).toBeGreaterThan(0);
    expect(namesOf(name)).toEqual(schema.fields.map((field) => field.name));
  });

  test.each(resources)('has nothing but what the types and constraints of $path allow', ({ name, schema }) => {
    const wrong = rowsOf(name).flatMap((row) =>
      schema.fields
        .filter((field, index) => {
          const cell = row[index] ?? '';
          if (cell === '') return field.constraints.required;
          const { enum: values } = { enum: undefined, ...field.constraints };
          return !LOOKS[typeOf(field)]?.test(cell) || (values && !values.includes(cell));
        })
        .map((field) => `${field.name}: ${row[schema.fields.indexOf(field)]}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(resources)('has the keys of $path once, and those of other tables where they are', ({ name, schema }) => {
    const keys = rowsOf(name).map((row) => key(row, columnsAt(name, schema.primaryKey ?? [])));
    if (schema.primaryKey) expect(new Set(keys).size).toBe(keys.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = reference.resource || name;
      const known = new Set(rowsOf(target).map((row) => key(row, columnsAt(target, reference.fields))));
      const used = rowsOf(name).map((row) => key(row, columnsAt(name, fields)));
      expect(used.filter((one) => !known.has(one) && one !== '[""]')).toEqual([]);
    }
  });
});

const typeOf = (field: object): string => ('type' in field && typeof field.type === 'string' ? field.type : '');
