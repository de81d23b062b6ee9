import type { Normalised } from './number.ts';
import { cleanLine } from './text.ts';

const DATE = /(?<year>(?:19|20)\d{2})(?:[年\-./](?<month>\d{1,2})(?:[月\-./](?<day>\d{1,2})日?|月)?|年度?)?/u;
const COMPACT_DATE = /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/u;
const UNFILLED = /^[年月日\s/／.\-—_]*$/u;

const compact = (text: string): string => cleanLine(text).normalize('NFKC').replace(/\s+/gu, '');
const pad = (digits: string): string => digits.padStart(2, '0');

/** ISO 8601 to the precision that the text has; undefined for a month or day that no calendar has. */
function iso(year: string, month?: string, day?: string): Normalised {
  if (!month) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  const isReal = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day ?? '1');
  if (!isReal) return undefined;
  return day ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`;
}

/** A date as ISO 8601, as precise as printed; an unfilled `年 月 日` gives an empty string. */
export function normaliseDate(text: string): Normalised {
  const plain = compact(text);
  if (UNFILLED.test(plain)) return '';
  const match = COMPACT_DATE.exec(plain) ?? new RegExp(`^${DATE.source}$`, 'u').exec(plain);
  const { year, month, day } = match?.groups ?? {};
  return year ? iso(year, month, day) : undefined;
}

/** The fiscal year in a text such as `（ 2021 年度）`. */
export function normaliseYear(text: string): Normalised {
  const plain = compact(text);
  if (UNFILLED.test(plain.replace(/[()度]/gu, ''))) return '';
  return /(?:19|20)\d{2}/u.exec(plain)?.[0];
}

const SEPARATOR = /[至到~]|—+|–|―|--/u;

/** The last day of a period; where it has no year of its own it has the first one's. */
function periodEnd(first: string, last: string): Normalised {
  const own = normaliseDate(last);
  if (own) return own;
  const year = normaliseDate(first)?.slice(0, 4);
  return year && first.length > '2021年'.length ? normaliseDate(`${year}年${last}`) : undefined;
}

/** The two dates of a period; a `-` may stand inside the dates as well as between them. */
function splitPeriod(text: string): readonly [string, string] | undefined {
  const [first, last, more] = text.split(SEPARATOR).filter((part) => part !== '');
  if (first && last) return more ? undefined : [first, last];
  const dashes = [...text.matchAll(/-/gu)].map(({ index }) => [text.slice(0, index), text.slice(index + 1)] as const);
  return dashes.find(([start, end]) => normaliseDate(start) && periodEnd(start, end));
}

/** First and last day of a period, each as precise as printed; empty strings where it is blank. */
export function normalisePeriod(text: string): readonly [Normalised, Normalised] {
  const plain = compact(text);
  if (UNFILLED.test(plain.replace(/[至到]/gu, ''))) return ['', ''];
  const parts = splitPeriod(plain);
  return parts ? [normaliseDate(parts[0]), periodEnd(...parts)] : [undefined, undefined];
}
