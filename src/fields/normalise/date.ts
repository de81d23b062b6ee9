import type { Normalised } from './number.ts';
import { cleanLine } from './text.ts';

const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const BY_NAME = new RegExp(String.raw`^${YEAR}年(?:(?<month>\d{1,2})(?:月(?:(?<day>\d{1,2})日?)?)?)?度?$`, 'u');
const BY_MARK = new RegExp(String.raw`^${YEAR}(?:(?<mark>[-./])(?<month>\d{1,2})(?:\k<mark>(?<day>\d{1,2}))?)?$`, 'u');
const BY_BOTH = new RegExp(String.raw`^${YEAR}年(?<month>\d{1,2})[-./](?<day>\d{1,2})日?$`, 'u');
const COMPACT = new RegExp(String.raw`^${YEAR}(?<month>\d{2})(?<day>\d{2})$`, 'u');
const NOTATIONS = [BY_NAME, BY_MARK, BY_BOTH, COMPACT];

const UNFILLED = /^[年月日\s/／.\-—_]*$/u;
/** What a form leaves of the places for month and day when they are not filled in. */
const UNFILLED_END = /(?<=年)月日?$|(?<=月)日$/u;
const NOTE = /^\([^()\d]*\)|\([^()\d]*\)$/gu;

const NUMERALS = '〇一二三四五六七八九';
const CHINESE_YEAR = /[〇零○一二三四五六七八九]{4}(?=年)/gu;
const CHINESE_NUMBER = /[一二三四五六七八九十]{1,3}(?=[月日])/gu;

const digit = (numeral: string): number => Math.max(0, NUMERALS.indexOf(numeral));

/** 三 as 3, 十二 as 12, 二十 as 20, 三十一 as 31. */
function smallNumber(numerals: string): string {
  const [tens, ones, more] = numerals.split('十');
  if (ones === undefined || more !== undefined) return [...numerals].map(digit).join('');
  return String((tens === '' ? 1 : digit(tens ?? '')) * 10 + digit(ones));
}

const arabic = (text: string): string =>
  text
    .replace(CHINESE_YEAR, (year) => [...year].map(digit).join(''))
    .replace(CHINESE_NUMBER, (number) => smallNumber(number));

const compact = (text: string): string => arabic(cleanLine(text).normalize('NFKC').replace(/\s+/gu, ''));
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
  const plain = compact(text).replace(NOTE, '');
  if (UNFILLED.test(plain)) return '';
  const filled = plain.replace(UNFILLED_END, '');
  const match = NOTATIONS.map((notation) => notation.exec(filled)).find((found) => found !== null);
  const { year, month, day } = match?.groups ?? {};
  return year ? iso(year, month, day) : undefined;
}

/** The fiscal year in a text such as `（ 2021 年度）`; undefined where it names several. */
export function normaliseYear(text: string): Normalised {
  const plain = compact(text);
  if (UNFILLED.test(plain.replace(/[()度]/gu, ''))) return '';
  const years = new Set(plain.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu));
  const [year, another] = years;
  return another ? undefined : year;
}
