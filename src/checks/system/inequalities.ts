/** Σ coefficient × unknown + constant ≥ 0 or, where `strict`, > 0. One coefficient an unknown. */
export interface Inequality {
  readonly coefficients: readonly bigint[];
  readonly constant: bigint;
  readonly strict: boolean;
}

/** numerator / denominator, the denominator above zero; an open bound is no solution itself. */
interface Bound {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly open: boolean;
}

/** What an unknown can be; a missing bound is infinite. */
export interface Range {
  readonly low?: Bound;
  readonly high?: Bound;
}

/** Is there a value for every unknown that fulfils all inequalities? Exact, by Fourier–Motzkin elimination. */
export function isFeasible(inequalities: readonly Inequality[], unknowns: number): boolean {
  const [dearest] = orderOfCost(inequalities, indexes(unknowns)).slice(-1);
  if (dearest === undefined) return inequalities.every(holdsByItself);
  // Bounds of the last unknown are compared one by one, which is cheaper than pair by pair.
  const rest = eliminateAll(inequalities, unknowns, dearest);
  return rest.every((each) => at(each, dearest) !== 0n || holdsByItself(each)) && hasRoom(bounds(rest, dearest));
}

const indexes = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** Whether any number lies between the bounds. */
export function hasRoom({ low, high }: Range): boolean {
  if (!low || !high) return true;
  const between = high.numerator * low.denominator - low.numerator * high.denominator;
  return between > 0n || (between === 0n && !low.open && !high.open);
}

/** What one unknown can be, whatever the others are; undefined where nothing is a solution. */
export function rangeOf(inequalities: readonly Inequality[], unknowns: number, wanted: number): Range | undefined {
  const rest = eliminateAll(inequalities, unknowns, wanted);
  return eliminate(rest, wanted).every(holdsByItself) ? bounds(rest, wanted) : undefined;
}

const at = (inequality: Inequality, unknown: number): bigint => inequality.coefficients[unknown] ?? 0n;

/** Whether an inequality holds that asks nothing of any unknown. */
export const holdsByItself = ({ constant, strict }: Inequality): boolean => (strict ? constant > 0n : constant >= 0n);

/** All unknowns but one to be kept, the cheapest to eliminate first. */
function eliminateAll(inequalities: readonly Inequality[], unknowns: number, kept?: number): readonly Inequality[] {
  let rest = inequalities;
  let left = indexes(unknowns).filter((each) => each !== kept);
  while (left.length > 0) {
    const [cheapest = 0, ...others] = orderOfCost(rest, left);
    rest = eliminate(rest, cheapest);
    left = others;
  }
  return rest;
}

/** Unknowns, the cheapest to eliminate first. */
function orderOfCost(inequalities: readonly Inequality[], unknowns: readonly number[]): readonly number[] {
  if (unknowns.length < 2) return unknowns;
  const costs = unknowns.map((unknown) => ({ unknown, cost: cost(inequalities, unknown) }));
  return costs.sort((one, other) => one.cost - other.cost).map(({ unknown }) => unknown);
}

/** How many inequalities the elimination of an unknown adds. */
function cost(inequalities: readonly Inequality[], unknown: number): number {
  let [lower, upper] = [0, 0];
  for (const each of inequalities) {
    if (at(each, unknown) > 0n) lower += 1;
    else if (at(each, unknown) < 0n) upper += 1;
  }
  return lower * upper - lower - upper;
}

/** Every lower bound of the unknown set below every upper bound. */
function eliminate(inequalities: readonly Inequality[], unknown: number): readonly Inequality[] {
  const lower: Inequality[] = [];
  const upper: Inequality[] = [];
  const rest: Inequality[] = [];
  for (const each of inequalities) {
    const coefficient = at(each, unknown);
    (coefficient > 0n ? lower : coefficient < 0n ? upper : rest).push(each);
  }
  for (const low of lower) for (const high of upper) rest.push(combined(low, high, unknown));
  return rest;
}

function combined(low: Inequality, high: Inequality, unknown: number): Inequality {
  const [lowFactor, highFactor] = [-at(high, unknown), at(low, unknown)];
  return {
    coefficients: low.coefficients.map((each, index) =>
      index === unknown ? 0n : each * lowFactor + at(high, index) * highFactor,
    ),
    constant: low.constant * lowFactor + high.constant * highFactor,
    strict: low.strict || high.strict,
  };
}

/** What lies in both ranges. */
export function intersection(one: Range, other: Range): Range {
  const low = tighter(one.low, other.low, 1n);
  const high = tighter(one.high, other.high, -1n);
  return { ...(low ? { low } : {}), ...(high ? { high } : {}) };
}

const tighter = (one: Bound | undefined, other: Bound | undefined, direction: 1n | -1n): Bound | undefined =>
  one && (!other || isTighter(one, other, direction)) ? one : other;

/** The range from the lowest to the highest of some ranges. */
export function hull(ranges: readonly Range[]): Range {
  const [first = {}, ...others] = ranges;
  return others.reduce<Range>((all, range) => {
    const low = looser(all.low, range.low, 1n);
    const high = looser(all.high, range.high, -1n);
    return { ...(low ? { low } : {}), ...(high ? { high } : {}) };
  }, first);
}

/** The same numbers in ranges that do not overlap. */
export function united(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const apart: Range[] = [];
  for (const range of ranges.toSorted((one, other) => (startsBefore(one, other) ? -1 : 1))) {
    const last = apart.at(-1);
    if (last && hasRoom(intersection(last, range))) apart.splice(-1, 1, hull([last, range]));
    else apart.push(range);
  }
  return apart;
}

const startsBefore = (one: Range, other: Range): boolean =>
  !one.low || (other.low !== undefined && isTighter(other.low, one.low, 1n));

const looser = (one: Bound | undefined, other: Bound | undefined, direction: 1n | -1n): Bound | undefined =>
  one && other && (isTighter(one, other, direction) ? other : one);

/** Whether an inequality holds where each unknown has the bound that suits it best. */
export function isInReach({ coefficients, constant }: Inequality, ranges: readonly Range[]): boolean {
  let [numerator, denominator] = [constant, 1n];
  for (const [index, coefficient] of coefficients.entries()) {
    if (coefficient === 0n) continue;
    const best = coefficient > 0n ? ranges[index]?.high : ranges[index]?.low;
    if (!best) return true;
    numerator = numerator * best.denominator + coefficient * best.numerator * denominator;
    denominator *= best.denominator;
  }
  return numerator >= 0n;
}

/** What inequalities say of an unknown by itself: they ask nothing of the others. */
export function bounds(inequalities: readonly Inequality[], unknown: number): Range {
  let low: Bound | undefined;
  let high: Bound | undefined;
  for (const each of inequalities) {
    const coefficient = at(each, unknown);
    if (coefficient > 0n) {
      const bound = { numerator: -each.constant, denominator: coefficient, open: each.strict };
      if (!low || isTighter(bound, low, 1n)) low = bound;
    } else if (coefficient < 0n) {
      const bound = { numerator: each.constant, denominator: -coefficient, open: each.strict };
      if (!high || isTighter(bound, high, -1n)) high = bound;
    }
  }
  return { ...(low ? { low } : {}), ...(high ? { high } : {}) };
}

/** Lower bounds are tighter the higher they are (direction 1), upper ones the lower; of equal ones the open one is. */
function isTighter(bound: Bound, than: Bound, direction: 1n | -1n): boolean {
  const difference = direction * (bound.numerator * than.denominator - than.numerator * bound.denominator);
  return difference > 0n || (difference === 0n && bound.open);
}

/**
 * The one number, an offset above a number of the range, that is a multiple of `from` or, where none is, of a tenth, a
 * hundredth … of it; undefined where several are. So `1.2` comes out where `12` was printed.
 */
export function onlyMultiple(range: Range, from: bigint, offset = 0n): bigint | undefined {
  const low = shifted(range.low, offset);
  const high = shifted(range.high, offset);
  if (!low || !high) return undefined;
  for (let step = from; step >= 1n; step /= 10n) {
    const first = firstMultiple(low, step);
    if (!isBelow(first, high)) continue;
    return isBelow(first + step, high) ? undefined : first;
  }
  return undefined;
}

const shifted = (bound: Bound | undefined, offset: bigint): Bound | undefined =>
  bound && { ...bound, numerator: bound.numerator + offset * bound.denominator };

function firstMultiple({ numerator, denominator, open }: Bound, step: bigint): bigint {
  const multiple = ceilingOf(numerator, denominator * step) * step;
  return open && multiple * denominator === numerator ? multiple + step : multiple;
}

const ceilingOf = (numerator: bigint, denominator: bigint): bigint =>
  numerator > 0n ? (numerator + denominator - 1n) / denominator : numerator / denominator;

const isBelow = (value: bigint, { numerator, denominator, open }: Bound): boolean =>
  open ? value * denominator < numerator : value * denominator <= numerator;
