import { Decimal } from 'decimal.js';

/** Enough digits that no sum or product of a form is ever rounded before it is printed. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });

export { Exact as Decimal };
export type Amount = Decimal;

const PLAIN = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;

/** A plain decimal numeral (`-12.50`) as an exact number; undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  return PLAIN.test(text) ? new Exact(text) : undefined;
}

/** How many digits stand after the point of a plain decimal numeral. */
export function decimalPlaces(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
