import type { ColumnInfo, ColumnType } from '../datasets/table.ts';

/** In characters, as spreadsheets measure columns. */
const BY_TYPE: Readonly<Record<ColumnType, number>> = {
  text: 18,
  number: 12,
  integer: 10,
  rate: 12,
  date: 13,
  year: 10,
};

const BY_NAME: Readonly<Record<string, number>> = {
  path: 44,
  form_id: 21,
  title: 30,
  project_name: 36,
  reporting_unit: 26,
  budget_unit: 26,
  implementing_unit: 26,
  overview: 40,
  rule: 26,
  subject: 28,
  message: 60,
  suggestion: 50,
  level3: 34,
  target: 22,
  actual: 22,
  field: 26,
  value: 36,
  raw: 36,
  reason: 44,
  error_message: 60,
};

const WIDE = /[\u2e80-\uffef]/u;

/** So wide that the title can be read beside the arrow of its filter. */
const titleWidth = (title: string): number =>
  [...title].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 4);

export const columnWidth = (column: ColumnInfo, title: string): number =>
  Math.max(BY_NAME[column.name] ?? BY_TYPE[column.type], titleWidth(title));
