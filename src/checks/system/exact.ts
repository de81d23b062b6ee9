import { type Amount, Decimal } from '../../model/decimal.ts';

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
  return { places, one: 10n ** BigInt(places) };
}

export function scaled(value: Amount, { places }: Scale): bigint {
  const [whole = '0', fraction = ''] = value.toFixed().split('.');
  return BigInt(`${whole}${fraction.padEnd(places, '0').slice(0, places)}`);
}

export const unscaled = (value: bigint, { places }: Scale): Amount => new Decimal(`${value}e-${places}`);
