import { format, isDateFormat } from 'numfmt';
import { all, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** Number formats that files name by number alone; dates as Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** From the first day of 1900 as spreadsheets count it. */
const DAYS_TO_1904 = 1462;

/** Shows a number or text in the style (an index) of its cell. */
export type Show = (value: number | string, style: number) => string;

/** Reads the number formats of `styles.xml`. Dates count from 1904 where the workbook says so. */
export function readFormats(styles: XmlElement | undefined, from1904: boolean): Show {
  const own = new Map(
    all(first(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? 'General',
    ]),
  );
  const patterns = all(first(styles, 'x:cellXfs'), 'x:xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return own.get(id) ?? BUILT_IN[id] ?? 'General';
  });
  const show: Show = (value, style) => {
    const pattern = patterns[style] ?? 'General';
    const shift = from1904 && typeof value === 'number' && isDateFormat(pattern) ? DAYS_TO_1904 : 0;
    return format(pattern, typeof value === 'number' ? value + shift : value);
  };
  return (value, style) => {
    try {
      return show(value, style);
    } catch {
      // A format that is no format shows the number as it is.
      return String(value);
    }
  };
}
