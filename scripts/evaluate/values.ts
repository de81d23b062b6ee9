import { parseDecimal } from '../../src/model/decimal.ts';

export type ValueKind = 'number' | 'text';

const NUMBER_COLUMNS = new Set([
  'execution_rate',
  'execution_weight',
  'execution_score',
  'total_weight',
  'total_score',
  'amount',
  'weight',
  'score',
  'level1_weight',
  'goal_weight',
]);

const numeral = (text: string) => parseDecimal(text.endsWith('%') ? text.slice(0, -1) : text);

/** Amounts, weights, scores, rates and totals are numbers; a progress is one where it is printed as such. */
export function kindOf(column: string, value: string): ValueKind {
  const isNumber = NUMBER_COLUMNS.has(column) || (column === 'progress' && numeral(value) !== undefined);
  return isNumber ? 'number' : 'text';
}

/** Ends of paragraphs are no part of a value (a text dump has none); the spaces inside a line are. */
const plain = (text: string) =>
  text
    .replace(/\s*\n\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const sameText = (a: string, b: string) => plain(a) === plain(b);

function sameNumber(a: string, b: string): boolean {
  const [left, right] = [numeral(a), numeral(b)];
  if (!left || !right) return sameText(a, b);
  return left.eq(right) && a.endsWith('%') === b.endsWith('%');
}

/** Numbers are compared as decimals, text after white space is evened out. */
export const sameValue = (kind: ValueKind, a: string, b: string): boolean =>
  kind === 'number' ? sameNumber(a, b) : sameText(a, b);
