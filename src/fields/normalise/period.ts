import { normaliseDate } from './date.ts';
import type { Normalised } from './number.ts';
import { cleanLine } from './text.ts';

const SEPARATOR = /[至到~]|—+|–|―|--/u;
const FROM_AND_TO = /^自|起(?=[至到~—–―-])|止$|\(含\)$/gu;
const WHOLE_YEAR = /^((?:19|20)\d{2})年?(?:度|全年)?$/u;

type Ends = readonly [start: string, end: string];

/** The last day of a period; where it has no year of its own it has the first one's. */
function lastDay([start, end]: Ends): Normalised {
  const own = normaliseDate(end);
  if (own) return own;
  const year = normaliseDate(start)?.slice(0, 4);
  const hasMonth = start.length > '2021年'.length;
  const inYear = hasMonth ? normaliseDate(`${year}年${end}`) : undefined;
  return inYear ?? (hasMonth ? normaliseDate(`${year}.${end}`) : undefined);
}

const isPeriod = (ends: Ends): boolean => Boolean(normaliseDate(ends[0]) && lastDay(ends));

/** The two ends of a period; a `-` may stand inside the dates as well as between them. */
function splitPeriod(text: string): Ends | undefined {
  const [start, end, more] = text.split(SEPARATOR).filter((part) => part !== '');
  if (start && end) return more ? undefined : [start, end];
  const dashes = [...text.matchAll(/-/gu)].map(({ index }): Ends => [text.slice(0, index), text.slice(index + 1)]);
  const [only, another] = dashes.filter(isPeriod);
  return another ? undefined : only;
}

/** Two dates with nothing but white space between them. */
function splitAtSpace(text: string): Ends | undefined {
  const words = text.split(' ');
  const cuts = words
    .slice(1)
    .map((_, index): Ends => [words.slice(0, index + 1).join(''), words.slice(index + 1).join('')]);
  return cuts.find(([start, end]) => normaliseDate(start) && normaliseDate(end));
}

/**
 * First and last day of a period, each as precise as printed; a year alone is its own period. Empty strings where it
 * is blank; undefined for what could be a date as well.
 */
export function normalisePeriod(text: string): readonly [Normalised, Normalised] {
  const spaced = cleanLine(text).normalize('NFKC');
  const plain = spaced.replace(/\s+/gu, '').replace(FROM_AND_TO, '');
  if (normaliseDate(plain.replace(/[至到]/gu, '')) === '') return ['', ''];
  const year = WHOLE_YEAR.exec(plain)?.[1];
  if (year) return [year, year];
  if (normaliseDate(plain)) return [undefined, undefined];
  const ends = splitPeriod(plain) ?? splitAtSpace(spaced);
  return ends ? [normaliseDate(ends[0]), lastDay(ends)] : [undefined, undefined];
}
