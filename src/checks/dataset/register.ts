import { bareLabelKey } from '../../model/label.ts';
import { keyOf } from './summary.ts';

/** One project that has to have a form. */
export interface RegisterEntry {
  readonly project: string;
  /** Empty where the register does not say. */
  readonly unit: string;
  readonly year: string;
  readonly projectKey: string;
  readonly unitKey: string;
}
export type Register = readonly RegisterEntry[];

const HEADERS = {
  project: ['项目名称', '项目', '专项资金名称', 'project', 'project_name', 'projectname'],
  unit: ['单位', '单位名称', '项目单位', '填报单位', '预算单位', '实施单位', '项目实施单位', 'unit', 'reporting_unit'],
  year: ['年度', '评价年度', '预算年度', '年份', 'year', 'fiscal_year'],
} as const;

/** A register that has no column for the names of its projects. */
export class RegisterError extends Error {
  constructor() {
    super(`no column is headed ${HEADERS.project.join(', ')}`);
    this.name = 'RegisterError';
  }
}

/** The projects of a table whose header row may stand below a title. Throws a RegisterError without such a row. */
export function readRegister(table: readonly (readonly string[])[]): Register {
  const at = table.findIndex((row) => columnOf(row, 'project') >= 0);
  const header = table[at];
  if (!header) throw new RegisterError();
  const [project, unit, year] = [columnOf(header, 'project'), columnOf(header, 'unit'), columnOf(header, 'year')];
  return table.slice(at + 1).flatMap((row) => {
    const name = cell(row, project);
    if (name === '') return [];
    const owner = cell(row, unit);
    const entry = { project: name, unit: owner, year: /\d{4}/u.exec(cell(row, year))?.[0] ?? '' };
    return [{ ...entry, projectKey: keyOf(name), unitKey: keyOf(owner) }];
  });
}

const cell = (row: readonly string[], column: number): string => (row[column] ?? '').trim();

const columnOf = (row: readonly string[], name: keyof typeof HEADERS): number =>
  row.findIndex((text) => HEADERS[name].some((header) => bareLabelKey(text).toLowerCase() === header));

/** The rows of a CSV text (RFC 4180, any line ends); tabs or semicolons may stand for the commas. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'gu');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.replace(/^\uFEFF/u, '').matchAll(cells)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.some((each) => each !== ''));
}

/** The one that is found most often. */
const separatorOf = (text: string): string =>
  [',', '\t', ';']
    .map((separator) => ({ separator, count: text.split(separator).length }))
    .reduce((best, one) => (one.count > best.count ? one : best)).separator;
