import { DOCUMENT_TABLE, RECORD_TABLES } from '../datasets/index.ts';
import type { Table } from '../datasets/table.ts';
import { writeFiles } from '../files.ts';
import type { Results, WriteOptions, Writer } from '../writer.ts';
import { guide } from './guide.ts';
import { type NamedSheet, TableSheets } from './table-sheets.ts';
import { quotedName, workbookFiles } from './workbook.ts';
import { archive } from './zip.ts';

const FILES = ['heshu.xlsx'];

type Headers = WriteOptions['headers'];

const TITLES: Readonly<Record<Headers, string>> = {
  zh: '绩效自评表数据',
  en: 'Data of performance self-evaluation forms',
};

function sheetsOf<Source>(of: Table<Source>, headers: Headers): TableSheets {
  const titles = of.columns.map((column) => (headers === 'zh' ? column.title.zh : column.name));
  return new TableSheets({ name: of.title[headers], part: of.name, columns: of.columns, titles });
}

/** The rows of a findings sheet lead to the row of their form. */
const leadsToForm = ({ name }: { readonly name: string }): boolean => name === 'findings';

async function fillSingle<Source>(of: Table<Source>, sources: Iterable<Source>, options: WriteOptions) {
  const sheets = sheetsOf(of, options.headers);
  for (const source of sources) {
    for (const line of of.lines(source, options.localiser)) await sheets.add(line);
  }
  return sheets.end();
}

async function fillRecords(results: Results, { headers, localiser }: WriteOptions): Promise<readonly NamedSheet[]> {
  const sinks = RECORD_TABLES.map((of) => ({ of, sheets: sheetsOf(of, headers) }));
  const formsName = RECORD_TABLES.find(({ name }) => name === 'forms')?.title[headers] ?? '';
  let row = 1;
  for (const record of results.records()) {
    row += 1;
    const target = `${quotedName(formsName)}!A${row}`;
    for (const { of, sheets } of sinks) {
      for (const line of of.lines(record, localiser)) await sheets.add(line, leadsToForm(of) ? target : undefined);
    }
  }
  const ended: (readonly NamedSheet[])[] = [];
  for (const { of, sheets } of sinks) {
    for (const line of of.linesWithoutForm(results.withoutForm ?? [], localiser)) await sheets.add(line);
  }
  for (const { sheets } of sinks) ended.push(await sheets.end());
  return ended.flat();
}

/** The datasets as one workbook, a sheet a dataset; numbers and dates are such, and no text can be taken for a formula. */
export const xlsx: Writer = {
  format: 'xlsx',
  files: FILES,
  write: (results, options) =>
    writeFiles(options.directory, FILES, async ([file]) => {
      const sheets = [
        ...(await fillSingle(DOCUMENT_TABLE, results.documents(), options)),
        ...(await fillRecords(results, options)),
        ...(await fillSingle(guide, [undefined], options)),
      ];
      for (const piece of archive(await workbookFiles(sheets, TITLES[options.headers]))) await file?.write(piece);
    }),
};
