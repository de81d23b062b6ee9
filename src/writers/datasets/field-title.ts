import type { Localised } from '../../model/language.ts';
import { type CheckedRecord, type FieldValue, formField } from '../../model/record.ts';
import { FIELD_INFO } from './form-titles.ts';
import { RECORD_TABLES } from './index.ts';

const IN_TABLE = /^(\w+)\[(\d+)\](?:\.(\w+))?$/u;
const SEPARATOR = ' · ';

type Names = (record: CheckedRecord, position: number) => string | undefined;

const first = (...values: readonly (FieldValue | undefined)[]) => values.find((value) => value?.value)?.value;

function at<Row extends { readonly position: number }>(rows: readonly Row[], position: number): Partial<Row> {
  return rows.find((row) => row.position === position) ?? {};
}

/** What the rows of each table are called on the form. */
const ROW_NAMES: Readonly<Record<string, Names>> = {
  funds: ({ funds }, position) => at(funds, position).label,
  indicators: ({ indicators }, position) => {
    const { level3, level2, level1 } = at(indicators, position);
    return first(level3, level2, level1);
  },
  scores: ({ scores }, position) => {
    const { level3, level2, section, kind } = at(scores, position);
    return first(level3, level2, section) ?? (kind === 'total' ? '合计' : undefined);
  },
  others: ({ others }, position) => others[position - 1]?.label,
};

function columnTitle(table: string, column: string): Localised {
  const found = RECORD_TABLES.find(({ name }) => name === table)?.columns.find(({ name }) => name === column);
  return found?.title ?? { zh: column, en: column };
}

/** What a field is called: 得分 of the row 项目立项规范性 for `scores[5].score`. */
export function fieldTitle(record: CheckedRecord, field: string): Localised {
  const known = formField.safeParse(field);
  if (known.success) return FIELD_INFO[known.data].title;
  const [, table = '', digits = '', column] = IN_TABLE.exec(field) ?? [];
  const row = ROW_NAMES[table]?.(record, Number(digits)) ?? digits;
  if (column === undefined) return { zh: row || field, en: row || field };
  const title = columnTitle(table, column);
  return { zh: row + SEPARATOR + title.zh, en: row + SEPARATOR + title.en };
}
