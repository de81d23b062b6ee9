import { labelKey } from '../model/label.ts';
import { type FieldContext, toValue } from './context.ts';
import { normaliseYear } from './normalise/date.ts';
import type { Fields } from './pairs.ts';
import type { FormRow } from './rows.ts';
import { filled } from './rows.ts';

const YEAR_LINE = /^(?:\(?(?:19|20)\d{2}(?:年度|年)?\)?|.{0,6}(?:19|20)\d{2}年度.{0,6})$/u;
const YEAR_IN_TITLE = /(?:19|20)\d{2}\s*年/u;

/** The fiscal year from a line of its own (`（ 2021 年度）`), or from the title. */
export function readYear(context: FieldContext, title: FormRow | undefined): Fields {
  const own = context.rows.find((row) => {
    const [only, more] = filled(row);
    return only && !more && only.text.length < 24 && YEAR_LINE.test(labelKey(only.text));
  });
  const titled = title && YEAR_IN_TITLE.test(title.own[0]?.text.normalize('NFKC') ?? '') ? title : undefined;
  const cell = (own ? filled(own)[0] : undefined) ?? titled?.own[0];
  return cell ? { fiscal_year: toValue(context, { cell }, normaliseYear) } : {};
}
