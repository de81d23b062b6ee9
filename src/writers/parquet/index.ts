import type { Finding } from '../../model/finding.ts';
import type { AtomicFile } from '../atomic.ts';
import { DOCUMENT_TABLE, RECORD_TABLES } from '../datasets/index.ts';
import type { Table } from '../datasets/table.ts';
import { writeFiles } from '../files.ts';
import type { Localiser, Results, Writer } from '../writer.ts';
import { parquetColumn } from './column.ts';
import { Extent } from './decimals.ts';
import { TableFile } from './table-file.ts';

const FILES = [DOCUMENT_TABLE, ...RECORD_TABLES].map(({ name }) => `${name}.parquet`);

/** A dataset on its way into a file: first its numerals are measured, then its rows are written. */
class Sink<Source> {
  readonly #table: Table<Source>;
  readonly #localiser: Localiser;
  readonly #extents: readonly Extent[];

  constructor(table: Table<Source>, localiser: Localiser) {
    this.#table = table;
    this.#localiser = localiser;
    this.#extents = table.columns.map(() => new Extent());
  }

  measure(source: Source): void {
    this.#measureLines(this.#table.lines(source, this.#localiser));
  }

  measureWithoutForm(findings: readonly Finding[]): void {
    this.#measureLines(this.#table.linesWithoutForm(findings, this.#localiser));
  }

  #measureLines(lines: readonly (readonly string[])[]): void {
    const { columns } = this.#table;
    for (const line of lines) {
      for (const [index, column] of columns.entries()) {
        if (column.type === 'number') this.#extents[index]?.add(line[index] ?? '');
      }
    }
  }

  open(file: AtomicFile | undefined) {
    const columns = this.#table.columns.map((column, index) =>
      parquetColumn(column, this.#extents[index] ?? new Extent()),
    );
    const into = new TableFile(columns, file);
    return {
      add: async (source: Source) => {
        for (const line of this.#table.lines(source, this.#localiser)) await into.add(line);
      },
      addWithoutForm: async (findings: readonly Finding[]) => {
        for (const line of this.#table.linesWithoutForm(findings, this.#localiser)) await into.add(line);
      },
      end: () => into.end(),
    };
  }
}

async function writeAll(results: Results, localiser: Localiser, files: readonly AtomicFile[]): Promise<void> {
  const [documentFile, ...recordFiles] = files;
  const documents = new Sink(DOCUMENT_TABLE, localiser).open(documentFile);
  for (const document of results.documents()) await documents.add(document);
  await documents.end();
  const sinks = RECORD_TABLES.map((table) => new Sink(table, localiser));
  const { withoutForm = [] } = results;
  for (const record of results.records()) for (const sink of sinks) sink.measure(record);
  for (const sink of sinks) sink.measureWithoutForm(withoutForm);
  const opened = sinks.map((sink, index) => sink.open(recordFiles[index]));
  for (const record of results.records()) for (const one of opened) await one.add(record);
  for (const one of opened) await one.addWithoutForm(withoutForm);
  for (const one of opened) await one.end();
}

/** The datasets as Parquet, for programs: columns under their own names, numbers as exact decimals, dates as dates. */
export const parquet: Writer = {
  format: 'parquet',
  files: FILES,
  write: (results, { directory, localiser }) =>
    writeFiles(directory, FILES, (files) => writeAll(results, localiser, files)),
};
