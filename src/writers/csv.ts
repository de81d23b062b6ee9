import { stringify } from 'csv-stringify/sync';
import type { Finding } from '../model/finding.ts';
import type { AtomicFile } from './atomic.ts';
import { describeDatasets } from './data-package.ts';
import { DOCUMENT_TABLE, RECORD_TABLES } from './datasets/index.ts';
import type { Table } from './datasets/table.ts';
import { writeFiles } from './files.ts';
import { neutralise } from './formula.ts';
import type { WriteOptions, Writer } from './writer.ts';

const BOM = '\uFEFF';

const render = (lines: readonly (readonly string[])[]) =>
  stringify(
    lines.map((line) => [...line]),
    // A value's own line breaks are not those between records, and must be quoted all the same.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );

/** One CSV: takes the header when it is opened and the lines of each source as they come, those of no form last. */
async function csvSink<Source>(table: Table<Source>, file: AtomicFile | undefined, options: WriteOptions) {
  const header = table.columns.map((column) => (options.headers === 'zh' ? column.title.zh : column.name));
  const isText = table.columns.map((column) => column.type === 'text');
  await file?.write(BOM + render([header]));
  const write = async (lines: readonly (readonly string[])[]) =>
    file?.write(render(lines.map((line) => line.map((cell, index) => (isText[index] ? neutralise(cell) : cell)))));
  return {
    add: (source: Source) => write(table.lines(source, options.localiser)),
    addWithoutForm: (findings: readonly Finding[]) => write(table.linesWithoutForm(findings, options.localiser)),
  };
}

const FILES = ['datapackage.json', ...[DOCUMENT_TABLE, ...RECORD_TABLES].map((table) => `${table.name}.csv`)];

/** The datasets as CSV for spreadsheets (UTF-8 with BOM, CRLF, RFC 4180), and the data package that describes them. */
export const csv: Writer = {
  format: 'csv',
  files: FILES,
  write: (results, options) =>
    writeFiles(options.directory, FILES, async ([packageFile, documentFile, ...recordFiles]) => {
      await packageFile?.write(`${JSON.stringify(describeDatasets(options.headers), null, 2)}\n`);
      const documentSink = await csvSink(DOCUMENT_TABLE, documentFile, options);
      for (const document of results.documents()) await documentSink.add(document);
      const sinks = await Promise.all(RECORD_TABLES.map((table, index) => csvSink(table, recordFiles[index], options)));
      for (const record of results.records()) {
        for (const sink of sinks) await sink.add(record);
      }
      for (const sink of sinks) await sink.addWithoutForm(results.withoutForm ?? []);
    }),
};
