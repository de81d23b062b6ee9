import { type Amount, Decimal, parseDecimal } from '../../model/decimal.ts';
import { chineseNumber, NUMERAL_CHARACTERS } from './chinese-number.ts';
import { measured } from './units.ts';
import type { Bound, Interval, Quantity } from './value.ts';

const BEFORE: readonly (readonly [Bound, string])[] = [
  ['at-least', '≥|≧|>=|=>|不少于|不低于|不小于|不得少于|不得低于|大于等于|大于或等于|至少'],
  ['at-most', '≤|≦|<=|=<|不超过|不高于|不大于|不多于|不得超过|小于等于|小于或等于|控制在|最多'],
  ['more-than', '>|大于|高于|多于|超过'],
  ['less-than', '<|小于|低于|少于'],
  ['about', '≈|约|大约|±'],
  ['equal', '=|等于'],
];
const AFTER: readonly (readonly [Bound, string])[] = [
  ['at-least', '及以上|或以上|以上'],
  ['at-most', '及以下|或以下|以下|以内|之内|内'],
  ['about', '左右|上下'],
];

/** Words that say nothing about the amount itself. */
const FILLER = '(?:平均|共计|合计|累计|实际完成|实际|已完成|完成|达到|达|全年|年均|共|已)?';
const NUMBER = `(?:\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[${NUMERAL_CHARACTERS}]+)`;
const UNIT = '[^\\d,;。,;:!?≥≤<>=~]{0,12}?';
const signs = (table: readonly (readonly [Bound, string])[]): string => table.map(([, words]) => words).join('|');

const QUANTITY = new RegExp(
  `^${FILLER}(${signs(BEFORE)})?\\s*${FILLER}\\s*(-?${NUMBER})\\s*(?:余|多)?(${UNIT})\\s*(${signs(AFTER)})?(?:余|多)?$`,
  'u',
);
const INTERVAL = new RegExp(`^${FILLER}(${NUMBER})\\s*(${UNIT})\\s*(?:-|—|~|至|到)\\s*(${NUMBER})\\s*(${UNIT})$`, 'u');

/** Words that begin like a Chinese numeral and are none. */
const NO_NUMERAL = /^(?:一般|一致|一定|一流|一直|一些|三农|百姓|千方百计|十分|两新|四好)/u;

/** `≥12.5公里`, `90%以上`, `三次`, `48小时内`; undefined for anything else. */
export function parseQuantity(text: string): Quantity | undefined {
  const [, before = '', digits = '', written = '', after = ''] = QUANTITY.exec(text) ?? [];
  const number = numberOf(digits);
  if (!number || NO_NUMERAL.test(text) || (isBareNumeral(digits) && written === '')) return undefined;
  const bound = boundOf(BEFORE, before) ?? boundOf(AFTER, after);
  return { kind: 'quantity', ...measured(number, written), ...(bound && { bound }) };
}

/** `10-20次`, `90%-95%`; undefined for anything else. */
export function parseInterval(text: string): Interval | undefined {
  const [, lower = '', lowerUnit = '', upper = '', upperUnit = ''] = INTERVAL.exec(text) ?? [];
  const [low, high] = [numberOf(lower), numberOf(upper)];
  if (!low || !high) return undefined;
  const from = measured(low, lowerUnit || upperUnit);
  const to = measured(high, upperUnit || lowerUnit);
  if (from.unit !== to.unit || from.amount.greaterThan(to.amount)) return undefined;
  return { kind: 'interval', low: from.amount, high: to.amount, unit: to.unit };
}

const boundOf = (table: readonly (readonly [Bound, string])[], sign: string): Bound | undefined =>
  sign === '' ? undefined : table.find(([, words]) => words.split('|').includes(sign))?.[0];

/** A single 一 or 十 without a unit is rather a word. */
const isBareNumeral = (digits: string): boolean => !/\d/u.test(digits);

function numberOf(digits: string): Amount | undefined {
  const plain = parseDecimal(digits.replace(/[, ]/gu, ''));
  if (plain || digits === '') return plain;
  const chinese = chineseNumber(digits);
  return chinese === undefined ? undefined : new Decimal(chinese);
}
