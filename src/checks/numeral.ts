import { type Amount, Decimal, decimalPlaces, parseDecimal } from '../model/decimal.ts';
import type { FieldValue } from '../model/record.ts';
import { remembering } from '../model/remember.ts';

/** What a value is to arithmetic. `unit` is one in the last printed digit: 0.01 for `2.21`, 0.001 for `73.5%`. */
export type Numeral =
  | { readonly kind: 'number'; readonly value: Amount; readonly unit: Amount }
  | { readonly kind: 'blank' }
  | { readonly kind: 'text' };

const PLACEHOLDER = /^(?:[—–―－\-─_/\\.…·]*|无|不适用|空)$/u;
const NUMBER_AND_UNIT = /^([+-]?[\d.]+)(%|分|万元|元)?$/u;

/** Stands there nothing, or a sign for nothing (—, /, 无)? */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.replace(/\s/gu, ''));

/** Reads a normalised value as a number: `2.21`, `1,234.50`, `73.5%` (as 0.735). */
export const readNumeral = remembering(numeralIn);

function numeralIn(text: string): Numeral {
  if (isPlaceholder(text)) return { kind: 'blank' };
  const match = NUMBER_AND_UNIT.exec(text.normalize('NFKC').replace(/[,\s]/gu, ''));
  const digits = match?.[1] ?? '';
  const number = parseDecimal(digits);
  if (!number) return { kind: 'text' };
  const unit = unitOf(digits);
  if (match?.[2] !== '%') return { kind: 'number', value: number, unit };
  return { kind: 'number', value: number.div(100), unit: unit.div(100) };
}

const UNITS: readonly Amount[] = Array.from({ length: 20 }, (_, places) => new Decimal(10).pow(-places));

/** One in the last of so many places after the point. */
export const unitAt = (places: number): Amount => UNITS[places] ?? new Decimal(10).pow(-places);

/** One in the last digit of a plain numeral. */
const unitOf = (digits: string): Amount => unitAt(decimalPlaces(digits));

/** A value as a number with the fineness that was printed, also where it was printed in another unit (元 for 万元). */
export function numeralOf(value: FieldValue): Numeral {
  const numeral = readNumeral(value.value);
  if (value.raw === value.value) return numeral;
  const printed = readNumeral(value.raw);
  if (numeral.kind !== 'number' || printed.kind !== 'number' || printed.value.isZero()) return numeral;
  const scale = numeral.value.div(printed.value);
  return isPowerOfTen(scale) ? { ...numeral, unit: Decimal.min(numeral.unit, printed.unit.times(scale)) } : numeral;
}

const isPowerOfTen = (scale: Amount): boolean => !scale.isZero() && scale.eq(new Decimal(10).pow(scale.e));

/** An exact value rounded half up to a unit and written with its digits. */
export function printed(value: Amount, unit: Amount): string {
  const places = Math.max(0, -unit.e);
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(places);
}

const isPercentage = (text: string): boolean => /[%％]\s*$/u.test(text);

/** An exact value written as the text beside it is: as a percentage or plainly, rounded half up to a unit. */
export function printedLike(text: string, value: Amount, unit: Amount): string {
  return isPercentage(text) ? `${printed(value.times(100), unit.times(100))}%` : printed(value, unit);
}

const SIXTH_PLACE = new Decimal('0.000001');

/** An exact value with as many digits as it has, at most six after the point; a percentage beside a percentage. */
export function exactLike(text: string, value: Amount): string {
  const percentage = isPercentage(text);
  const shown = percentage ? value.times(100) : value;
  const rounded = shown.toDecimalPlaces(-SIXTH_PLACE.e, Decimal.ROUND_HALF_UP);
  return `${rounded.eq(shown) ? '' : '≈ '}${rounded.toFixed()}${percentage ? '%' : ''}`;
}
