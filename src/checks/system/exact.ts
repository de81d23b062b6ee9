import { type Amount, Decimal } from '../../model/decimal.ts';
import { remembering } from '../../model/remember.ts';

/**
 * Numbers of one form as whole numbers: each stands for itself times ten to a power that is fine enough for every
 * digit printed on the form, half of it, and two more places. Exact as decimals are, and faster to search with.
 */
export interface Scale {
  readonly places: number;
  /** What stands for 1. */
  readonly one: bigint;
}

const SPARE_PLACES = 3;

/** A scale for numbers whose last digits are worth these units. */
export function scaleFor(units: readonly Amount[]): Scale {
  let places = 0;
  for (const unit of units) places = Math.max(places, -unit.e);
  places += SPARE_PLACES;
  return { places, one: powerOfTen(places) };
}

export function scaled(value: Amount, { places }: Scale): bigint {
  const { digits, places: own } = wholeOf(value.toFixed());
  return own <= places ? digits * powerOfTen(places - own) : digits / powerOfTen(own - places);
}

/** A numeral as a whole number and how many of its digits stand after the point. */
const wholeOf = remembering((text: string) => {
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(`${whole}${fraction}`), places: fraction.length };
});

const POWERS: readonly bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));
const powerOfTen = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

export const unscaled = (value: bigint, { places }: Scale): Amount => new Decimal(`${value}e-${places}`);
