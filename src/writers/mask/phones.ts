const DIGIT = '[0-9０-９]';
const GAP = '[ \\-－—–.．]?';
const BEFORE = '(?<![0-9A-Za-z０-９.．])';
const AFTER = '(?![0-9A-Za-z０-９])';

/** What could be a telephone number: a mobile one, one with an area code, one within an area; an extension may follow. */
const CANDIDATE = new RegExp(
  `${BEFORE}(?:(?:[+＋]|00)?86${GAP})?(?:[1１](?:${GAP}${DIGIT}){10}|[(（]?[0０]${DIGIT}{2,3}[)）]?${GAP}${DIGIT}{3,4}${GAP}${DIGIT}{4}|${DIGIT}{3,4}${GAP}${DIGIT}{4})(?:(?:转|-|－)${DIGIT}{1,6})?${AFTER}`,
  'gu',
);
const LEAST_DIGITS = /(?:[0-9０-９][^0-9０-９]*){5}/u;
/** Numbers that are in use for telephones, whether or not a form names them. */
const IN_USE = /^(?:1[3-9]\d{9}|0[1-9]\d{8,10})/u;

/** The digits of a number, by which two spellings of it are known as one. */
export const phoneKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\D/gu, '')
    .replace(/^(?:00)?86(?=1\d{10})/u, '');

const AREA_CODE = /^0(?:10|2\d|\d{3})(?=\d{7,8}$)/u;

/** The part of a number that is dialled within its area; the number itself where it has no area code. */
export const localPart = (key: string): string => key.replace(AREA_CODE, '');

/** Whether a field for numbers holds any. */
export const hasPhone = (text: string): boolean => LEAST_DIGITS.test(text);

/** The keys of all that could be a telephone number. */
export const phonesIn = (text: string): string[] => [...text.matchAll(CANDIDATE)].map(([found]) => phoneKey(found));

/** The telephone numbers in a text, replaced: those in use, and those that `isKnown`. */
export function replacePhones(
  text: string,
  isKnown: (key: string) => boolean,
  standIn: (key: string) => string,
): string {
  if (!hasPhone(text)) return text;
  return text.replace(CANDIDATE, (found) => {
    const key = phoneKey(found);
    return IN_USE.test(key) || isKnown(key) ? standIn(key) : found;
  });
}
