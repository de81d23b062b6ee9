import { labelKey } from '../model/label.ts';
import { type FieldContext, toValue } from './context.ts';
import { normaliseYear } from './normalise/date.ts';
import type { Fields } from './pairs.ts';
import type { FormRow } from './rows.ts';
import { filled } from './rows.ts';

const YEAR = '(?:(?:19|20)\\d{2}|[〇零○一二三四五六七八九]{4})';
const YEAR_LINE = new RegExp(`^(?:\\(?${YEAR}(?:年度|年)?\\)?|\\(${YEAR}年度?\\).*|.{0,6}${YEAR}年度.{0,6})$`, 'u');
const YEAR_IN_TITLE = new RegExp(`${YEAR}\\s*年`, 'u');
const LONGEST_LINE = 24;

/** The only text of a row. */
function onlyText(row: FormRow): string | undefined {
  const [only, more] = filled(row);
  return only && !more ? only.text : undefined;
}

/** The line above the form that holds the year alone. */
function yearLine(rows: readonly FormRow[]): FormRow | undefined {
  const body = rows.findIndex((row) => filled(row).length > 1);
  return rows.slice(0, body < 0 ? rows.length : body).find((row) => {
    const text = onlyText(row);
    return text !== undefined && text.length < LONGEST_LINE && YEAR_LINE.test(labelKey(text));
  });
}

/** The fiscal year from a line of its own above the form (`（ 2021 年度）`), or from the title. */
export function readYear(context: FieldContext, title: FormRow | undefined): Fields {
  const own = yearLine(context.rows);
  const titled = title && YEAR_IN_TITLE.test(title.own[0]?.text.normalize('NFKC') ?? '') ? title : undefined;
  const cell = own ? filled(own)[0] : titled?.own[0];
  return cell ? { fiscal_year: toValue(context, { cell }, normaliseYear) } : {};
}
