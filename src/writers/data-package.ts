import { DOCUMENT_TABLE, RECORD_TABLES } from './datasets/index.ts';
import type { ColumnInfo, ColumnType, Reference, Table } from './datasets/table.ts';
import type { WriteOptions } from './writer.ts';

type Headers = WriteOptions['headers'];
type AnyTable = Pick<Table<never>, 'name' | 'title' | 'primaryKey' | 'references' | 'columns'>;

const TABLES: readonly AnyTable[] = [DOCUMENT_TABLE, ...RECORD_TABLES];

const TYPES: Readonly<Record<ColumnType, object>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  rate: { type: 'string' },
  date: { type: 'date' },
  year: { type: 'year' },
};

const headerOf = (column: ColumnInfo, headers: Headers) => (headers === 'zh' ? column.title.zh : column.name);

/** The header under which a column of a table stands. */
function headerNamed(table: string, column: string, headers: Headers): string {
  const found = TABLES.find(({ name }) => name === table)?.columns.find(({ name }) => name === column);
  return found ? headerOf(found, headers) : column;
}

function describeField(column: ColumnInfo, headers: Headers) {
  return {
    name: headerOf(column, headers),
    ...TYPES[column.type],
    title: column.title[headers],
    titles: column.title,
    ...(column.unit && { unit: column.unit[headers], units: column.unit }),
    constraints: { required: column.required ?? false, ...(column.values && { enum: column.values }) },
  };
}

const describeReference = (table: AnyTable, reference: Reference, headers: Headers) => ({
  fields: reference.columns.map((column) => headerNamed(table.name, column, headers)),
  reference: {
    resource: reference.table,
    fields: reference.foreign.map((column) => headerNamed(reference.table || table.name, column, headers)),
  },
});

function describeTable(table: AnyTable, headers: Headers) {
  return {
    name: table.name,
    path: `${table.name}.csv`,
    profile: 'tabular-data-resource',
    title: table.title[headers],
    titles: table.title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map((column) => describeField(column, headers)),
      missingValues: [''],
      ...(table.primaryKey && { primaryKey: table.primaryKey.map((name) => headerNamed(table.name, name, headers)) }),
      ...(table.references && {
        foreignKeys: table.references.map((reference) => describeReference(table, reference, headers)),
      }),
    },
  };
}

/** A Frictionless data package that describes every CSV. */
export function describeDatasets(headers: Headers) {
  return {
    profile: 'tabular-data-package',
    name: 'heshu',
    title: headers === 'zh' ? '绩效自评表数据' : 'Data of performance self-evaluation forms',
    resources: TABLES.map((table) => describeTable(table, headers)),
  };
}
