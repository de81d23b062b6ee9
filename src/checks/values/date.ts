import type { DateValue } from './value.ts';

const YEAR = '(?:((?:19|20)\\d{2})\\s*(?:年度?|[-/.])|(当年|本年|年内))?\\s*';
const END = '(?:底|末)?(?:以前|之前|前|内)?(?:完成|完工|到位)?';

const DAY = new RegExp(`^${YEAR}(\\d{1,2})\\s*(?:月|[-/.])\\s*(\\d{1,2})\\s*(?:日|号)?${END}$`, 'u');
const MONTH = new RegExp(`^${YEAR}(\\d{1,2})\\s*月份?${END}$`, 'u');
const QUARTER = new RegExp(`^${YEAR}第?([一二三四1-4])季度${END}$`, 'u');
const HALF = new RegExp(`^${YEAR}(上|下)半年${END}$`, 'u');
const WHOLE = new RegExp(
  `^(?:((?:19|20)\\d{2})\\s*年度?|(当年|本年|全年|年))(?:内|底|末|底前|末前|年底)${END}$|^((?:19|20)\\d{2})\\s*年度?${END}$`,
  'u',
);

/** A day or a stretch of days (`2022年11月底前`, `年底前`); a year that is not written is the form's. */
export function parseDate(text: string, year: number | undefined): DateValue | undefined {
  return day(text, year) ?? stretch(text, year);
}

function day(text: string, otherwise: number | undefined): DateValue | undefined {
  const [all, written, , month = '', date = ''] = DAY.exec(text) ?? [];
  const year = all === undefined ? undefined : yearOf(written, otherwise);
  if (year === undefined || !isDay(year, Number(month), Number(date))) return undefined;
  const iso = isoDay(year, Number(month), Number(date));
  return { kind: 'date', first: iso, last: iso };
}

const isDay = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && date <= lastDay(year, month);

function stretch(text: string, otherwise: number | undefined): DateValue | undefined {
  const months = monthsOf(text);
  const year = yearOf(months?.year, otherwise);
  if (!months || year === undefined) return undefined;
  const { from, to } = months;
  if (from < 1 || to > 12) return undefined;
  return { kind: 'date', first: isoDay(year, from, 1), last: isoDay(year, to, lastDay(year, to)) };
}

interface Months {
  readonly from: number;
  readonly to: number;
  readonly year: string | undefined;
}

function monthsOf(text: string): Months | undefined {
  const month = MONTH.exec(text);
  if (month) return { from: Number(month[3]), to: Number(month[3]), year: month[1] };
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const last = 3 * ('一二三四'.indexOf(quarter[3] ?? '') + 1 || Number(quarter[3]));
    return { from: last - 2, to: last, year: quarter[1] };
  }
  const half = HALF.exec(text);
  if (half) return { ...(half[3] === '上' ? { from: 1, to: 6 } : { from: 7, to: 12 }), year: half[1] };
  const whole = WHOLE.exec(text);
  return whole ? { from: 1, to: 12, year: whole[1] ?? whole[3] } : undefined;
}

const yearOf = (written: string | undefined, otherwise: number | undefined): number | undefined =>
  written ? Number(written) : otherwise;

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isoDay = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
