import { Decimal } from '../../model/decimal.ts';
import { cleanText, isPlaceholder } from './text.ts';

/** What a normaliser makes of a text; `undefined` where it makes nothing of it. */
export type Normalised = string | undefined;

const SEPARATED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const PLAIN = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/u;

/** Full-width forms alone: other compatibility characters (², ①) are no digits of the number that they stand beside. */
const WIDE = /[\uff01-\uff5e\ufe50-\ufe6b\uffe5]/gu;

/** Half-width text without white space, but for the space between two digits: numbers that ran together stay apart. */
const halfWidth = (text: string): string =>
  cleanText(text)
    .replace(WIDE, (character) => character.normalize('NFKC'))
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
    .replace(/[−–—](?=\d)/gu, '-')
    .replace(/。/gu, '.');

/** The numeral of a text without thousands separators; every printed digit stays. */
function numeral(text: string): Normalised {
  if (SEPARATED.test(text)) return text.replace(/,/gu, '');
  return PLAIN.test(text) ? text.replace(/^\+/u, '').replace(/^(-?)\./u, '$10.') : undefined;
}

/** A score or weight as printed; a placeholder gives an empty string. */
export function normaliseNumber(text: string): Normalised {
  if (isPlaceholder(text)) return '';
  return numeral(
    halfWidth(text)
      .replace(/^[(（](.*)[)）]$/u, '$1')
      .replace(/分$/u, ''),
  );
}

/** A weight as printed; hundredths of the whole are points. */
export const normaliseWeight = (text: string): Normalised =>
  normaliseNumber(text) ?? normaliseNumber(text.replace(/[%％]\s*$/u, ''));

export type MoneyUnit = '万元' | '元';

const MONEY = /^(?:人民币)?(?:¥|￥)?(.*?)(亿元|万元|元|亿|万)?(?:整)?$/u;
const IN_TEN_THOUSANDS: Readonly<Record<string, string>> = {
  亿元: '10000',
  亿: '10000',
  万元: '1',
  万: '1',
  元: '0.0001',
};

/** An amount as a decimal string in 万元: its own unit wins over the one of the table; placeholders give an empty string. */
export function normaliseAmount(text: string, tableUnit: MoneyUnit): Normalised {
  if (isPlaceholder(text)) return '';
  const [, digits = '', unit = tableUnit] = MONEY.exec(halfWidth(text)) ?? [];
  const number = numeral(digits);
  const factor = IN_TEN_THOUSANDS[unit];
  if (number === undefined || factor === undefined) return undefined;
  return factor === '1' ? number : new Decimal(number).times(factor).toFixed();
}

/** A percentage as printed; a bare number gets its sign where the header says that percentages stand below it. */
export function normalisePercentage(text: string, headerSaysPercent = false): Normalised {
  if (isPlaceholder(text)) return '';
  const plain = halfWidth(text);
  const number = numeral(plain.replace(/%$/u, ''));
  if (number === undefined) return undefined;
  return plain.endsWith('%') || headerSaysPercent ? `${number}%` : number;
}

/** Whether a text is a number such as weights and scores are. */
export const isNumber = (text: string): boolean => {
  const value = normaliseNumber(text);
  return value !== undefined && value !== '';
};

export const isPercentage = (text: string): boolean =>
  /%$/u.test(halfWidth(text)) && normalisePercentage(text) !== undefined;
