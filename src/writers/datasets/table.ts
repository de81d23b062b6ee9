import type { Finding } from '../../model/finding.ts';
import type { Localised } from '../../model/language.ts';
import type { Localiser } from '../writer.ts';

/**
 * What a column holds: `number` a decimal numeral and nothing else, `rate` a percentage as printed, `date` ISO 8601,
 * `text` anything (the only type in which a spreadsheet could find a formula).
 */
export type ColumnType = 'text' | 'number' | 'integer' | 'rate' | 'date' | 'year';

export interface ColumnInfo {
  readonly name: string;
  readonly title: Localised;
  readonly type: ColumnType;
  readonly unit?: Localised;
  readonly required?: true;
  /** The only values it can have. */
  readonly values?: readonly string[];
}

export interface Column<Row> extends ColumnInfo {
  value(row: Row, localiser: Localiser): string | number | undefined;
}

export interface Reference {
  readonly columns: readonly string[];
  /** A table's name; empty for the table itself. */
  readonly table: string;
  readonly foreign: readonly string[];
}

interface TableInfo {
  /** Also the name of its file. */
  readonly name: string;
  readonly title: Localised;
  readonly primaryKey?: readonly string[];
  readonly references?: readonly Reference[];
}

/** One dataset: its columns, and the lines that a source (an input file, a record) adds to it; empty where there is no value. */
export interface Table<Source> extends TableInfo {
  readonly columns: readonly ColumnInfo[];
  lines(source: Source, localiser: Localiser): readonly (readonly string[])[];
  /** The lines for findings about forms that are not there; only the table of findings has any. */
  linesWithoutForm(findings: readonly Finding[], localiser: Localiser): readonly (readonly string[])[];
}

interface TableSpec<Source, Row> extends TableInfo {
  readonly columns: readonly Column<Row>[];
  rows(source: Source): Iterable<Row>;
  rowsWithoutForm?(findings: readonly Finding[]): Iterable<Row>;
}

/** A table from its declaration; nothing outside the declaration knows what a row is. */
export function table<Source, Row>({ rows, rowsWithoutForm, ...info }: TableSpec<Source, Row>): Table<Source> {
  const line = (row: Row, localiser: Localiser) =>
    info.columns.map((column) => String(column.value(row, localiser) ?? ''));
  return {
    ...info,
    lines: (source, localiser) => Array.from(rows(source), (row) => line(row, localiser)),
    linesWithoutForm: (findings, localiser) =>
      Array.from(rowsWithoutForm?.(findings) ?? [], (row) => line(row, localiser)),
  };
}
