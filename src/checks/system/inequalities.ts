import { type Amount, Decimal } from '../../model/decimal.ts';
import { ZERO } from './relation.ts';

/** Σ coefficient × unknown + constant ≥ 0 or, where `strict`, > 0. One coefficient an unknown. */
export interface Inequality {
  readonly coefficients: readonly Amount[];
  readonly constant: Amount;
  readonly strict: boolean;
}

/** What an unknown can be; a missing bound is infinite. */
export interface Range {
  readonly low?: Bound;
  readonly high?: Bound;
}
interface Bound {
  readonly value: Amount;
  /** The bound itself is no solution. */
  readonly open: boolean;
}

/** Is there a value for every unknown that fulfils all inequalities? Exact, by Fourier–Motzkin elimination. */
export function isFeasible(inequalities: readonly Inequality[], unknowns: number): boolean {
  let rest = inequalities;
  for (let unknown = 0; unknown < unknowns; unknown += 1) rest = eliminate(rest, unknown);
  return rest.every(holdsByItself);
}

/** What one unknown can be, whatever the others are; undefined where nothing is a solution. */
export function rangeOf(inequalities: readonly Inequality[], unknowns: number, wanted: number): Range | undefined {
  let rest = inequalities;
  for (let unknown = 0; unknown < unknowns; unknown += 1) if (unknown !== wanted) rest = eliminate(rest, unknown);
  return eliminate(rest, wanted).every(holdsByItself) ? bounds(rest, wanted) : undefined;
}

const at = (inequality: Inequality, unknown: number): Amount => inequality.coefficients[unknown] ?? ZERO;

const holdsByItself = ({ constant, strict }: Inequality): boolean =>
  constant.greaterThan(0) || (constant.isZero() && !strict);

/** Every lower bound of the unknown set below every upper bound. */
function eliminate(inequalities: readonly Inequality[], unknown: number): readonly Inequality[] {
  const lower = inequalities.filter((each) => at(each, unknown).greaterThan(0));
  const upper = inequalities.filter((each) => at(each, unknown).lessThan(0));
  const rest = inequalities.filter((each) => at(each, unknown).isZero());
  return [...rest, ...lower.flatMap((low) => upper.map((high) => combine(low, high, unknown)))];
}

function combine(low: Inequality, high: Inequality, unknown: number): Inequality {
  const [lowFactor, highFactor] = [at(high, unknown).negated(), at(low, unknown)];
  return {
    coefficients: low.coefficients.map((each, index) =>
      index === unknown ? ZERO : each.times(lowFactor).plus(at(high, index).times(highFactor)),
    ),
    constant: low.constant.times(lowFactor).plus(high.constant.times(highFactor)),
    strict: low.strict || high.strict,
  };
}

function bounds(inequalities: readonly Inequality[], unknown: number): Range {
  let low: Bound | undefined;
  let high: Bound | undefined;
  for (const each of inequalities) {
    const coefficient = at(each, unknown);
    if (coefficient.isZero()) continue;
    const bound = { value: each.constant.negated().div(coefficient), open: each.strict };
    if (coefficient.isPositive()) low = low && !tighter(bound, low, 1) ? low : bound;
    else high = high && !tighter(bound, high, -1) ? high : bound;
  }
  return { ...(low ? { low } : {}), ...(high ? { high } : {}) };
}

const tighter = (bound: Bound, than: Bound, direction: 1 | -1): boolean => {
  const order = bound.value.comparedTo(than.value) * direction;
  return order > 0 || (order === 0 && bound.open);
};

const MOST_PLACES = 6;

/**
 * The one value in a range with the fewest digits that are at least those of `unit`; undefined where several fit.
 * So `1.2` comes out where `12` was printed.
 */
export function onlyValue(range: Range, unit: Amount): Amount | undefined {
  const { low, high } = range;
  if (!low || !high) return undefined;
  for (let step = unit; step.e >= -MOST_PLACES; step = step.div(10)) {
    const first = firstMultiple(low, step);
    if (!isBelow(first, high)) continue;
    return isBelow(first.plus(step), high) ? undefined : first;
  }
  return undefined;
}

function firstMultiple(low: Bound, step: Amount): Amount {
  const multiple = low.value.div(step).toDecimalPlaces(0, Decimal.ROUND_CEIL).times(step);
  return low.open && multiple.eq(low.value) ? multiple.plus(step) : multiple;
}

const isBelow = (value: Amount, high: Bound): boolean =>
  high.open ? value.lessThan(high.value) : value.lessThanOrEqualTo(high.value);
