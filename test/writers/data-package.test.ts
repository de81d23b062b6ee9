import { expect, test } from 'vitest';
import { describeDatasets } from '../../src/writers/data-package.ts';
import { DOCUMENT_TABLE, RECORD_TABLES } from '../../src/writers/datasets/index.ts';

const tables = [DOCUMENT_TABLE, ...RECORD_TABLES];

test.each(['en', 'zh'] as const)('no two columns of a table share a header in %s', (language) => {
  for (const { fields } of describeDatasets(language).resources.map(({ schema }) => schema)) {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  }
});

test('describes every table with its columns in order', () => {
  const described = describeDatasets('en').resources.map(({ path, schema }) => [
    path,
    schema.fields.map(({ name }) => name),
  ]);
  expect(described).toEqual(tables.map(({ name, columns }) => [`${name}.csv`, columns.map((column) => column.name)]));
});

test.each(['en', 'zh'] as const)('keys name columns that exist, headers in %s', (headers) => {
  const { resources } = describeDatasets(headers);
  const fieldsOf = (name: string) =>
    resources.find((one) => one.name === name)?.schema.fields.map((field) => field.name) ?? [];
  for (const { name, schema } of resources) {
    expect(fieldsOf(name)).toEqual(expect.arrayContaining(schema.primaryKey ?? []));
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      expect(fieldsOf(name)).toEqual(expect.arrayContaining(fields));
      expect(fieldsOf(reference.resource || name)).toEqual(expect.arrayContaining(reference.fields));
    }
  }
});

test('names the unit of amounts in both languages', () => {
  const funds = describeDatasets('zh').resources.find(({ name }) => name === 'funds');
  expect(funds?.schema.fields.find(({ name }) => name === '金额')).toMatchObject({
    type: 'number',
    unit: '万元',
    units: { zh: '万元', en: '10,000 CNY' },
    titles: { zh: '金额', en: 'Amount' },
  });
});
