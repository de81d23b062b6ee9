import { type Amount, Decimal } from '../../model/decimal.ts';
import { areComparable, inUnitOf } from './units.ts';
import type { Bound, DateValue, Degree, Interval, Quantity, Several, Value } from './value.ts';

/** over / under; kept as two numbers so that thirds stay exact. */
export interface Fraction {
  readonly over: Amount;
  readonly under: Amount;
}

export interface Band {
  readonly low: Amount;
  readonly high: Amount;
  /** The upper end is not part of it. */
  readonly open?: boolean;
}

/** How far an actual reaches its target. */
export interface Completion {
  /** Undefined where it cannot be told. */
  readonly met: boolean | undefined;
  /** Every share that an accepted formula gives. */
  readonly shares: readonly Fraction[];
  /** The shares between which the right one lies, where words leave it open. */
  readonly band?: Band;
  /** actual / target, where more is better. */
  readonly excess?: Fraction;
}

/** Why nothing can be said: a code of the rules' messages. */
export interface Undecided {
  readonly undecided: 'absent' | 'not-parsed' | 'units' | 'kinds';
}

/** What a plain number asks for: at least that much; of a cost, at most; of a duration, either. */
export type Sense = 'more' | 'less' | 'either';

const [ZERO, ONE, TWO] = [new Decimal(0), new Decimal(1), new Decimal(2)];
export const WHOLE: Fraction = { over: ONE, under: ONE };
const NOTHING: Fraction = { over: ZERO, under: ONE };

const met = (...more: readonly Fraction[]): Completion => ({ met: true, shares: [WHOLE, ...more] });
const missed = (...shares: readonly Fraction[]): Completion => ({ met: false, shares });

export function completionOf(target: Value, actual: Value, sense: Sense): Completion | Undecided {
  if (target.kind === 'placeholder' || actual.kind === 'placeholder') return { undecided: 'absent' };
  if (target.kind === 'text' || actual.kind === 'text') return { undecided: 'not-parsed' };
  if (target.kind === 'quantity') return ofQuantity(target, actual, sense);
  if (target.kind === 'interval') return ofInterval(target, actual);
  if (target.kind === 'date') return ofDate(target, actual);
  if (target.kind === 'several') return ofSeveral(target, actual, sense);
  return target.kind === 'degree' && actual.kind === 'degree' ? ofDegree(actual) : { undecided: 'kinds' };
}

function ofQuantity(target: Quantity, actual: Value, sense: Sense): Completion | Undecided {
  if (actual.kind === 'degree') return ofDegree(actual);
  if (actual.kind !== 'quantity') return { undecided: 'kinds' };
  if (!areComparable(target.unit, actual.unit)) return { undecided: 'units' };
  const [goal, reached] = [inUnitOf(actual, target), inUnitOf(target, actual)];
  if (goal.isZero()) return ofZero(target.bound, reached);
  const direction = directionOf(target.bound, sense);
  if (direction === 'more') return atLeast(goal, reached, target.bound === 'more-than');
  return direction === 'less' ? atMost(goal, reached) : exactly(goal, reached);
}

function directionOf(bound: Bound | undefined, sense: Sense): Sense {
  if (bound === 'at-least' || bound === 'more-than') return 'more';
  if (bound === 'at-most' || bound === 'less-than') return 'less';
  return bound === undefined ? sense : 'either';
}

/** Nothing was to happen: only nothing is full marks. More than nothing is always more. */
function ofZero(bound: Bound | undefined, reached: Amount): Completion {
  if (reached.isZero()) return met();
  return bound === 'at-least' || bound === 'more-than' ? met() : missed(NOTHING);
}

function atLeast(goal: Amount, reached: Amount, strictly: boolean): Completion {
  const ratio = { over: reached, under: goal };
  const enough = strictly ? reached.greaterThan(goal) : reached.greaterThanOrEqualTo(goal);
  return enough ? { ...met(ratio), excess: ratio } : missed(ratio);
}

/** Both reverse formulas are in use, and actual / target as the share of a cost that was used. */
function atMost(goal: Amount, reached: Amount): Completion {
  const used = { over: reached, under: goal };
  return reached.lessThanOrEqualTo(goal) ? met(used) : missed(...reverse(goal, reached));
}

function exactly(goal: Amount, reached: Amount): Completion {
  const ratio = { over: reached, under: goal };
  if (reached.eq(goal)) return met();
  return reached.lessThan(goal) ? missed(ratio, WHOLE) : met(ratio, ...reverse(goal, reached));
}

function reverse(goal: Amount, reached: Amount): readonly Fraction[] {
  const less = Decimal.max(ZERO, goal.times(TWO).minus(reached));
  return [
    { over: goal, under: reached },
    { over: less, under: goal },
  ];
}

function ofInterval({ low, high, unit }: Interval, actual: Value): Completion | Undecided {
  if (actual.kind === 'degree') return ofDegree(actual);
  if (actual.kind !== 'quantity') return { undecided: 'kinds' };
  if (!areComparable(unit, actual.unit)) return { undecided: 'units' };
  if (actual.amount.lessThan(low)) return missed({ over: actual.amount, under: low });
  if (actual.amount.greaterThan(high)) return { ...met(...reverse(high, actual.amount)), met: undefined };
  return met();
}

/** Late is not full marks; how much less is nowhere laid down. */
function ofDate(target: DateValue, actual: Value): Completion | Undecided {
  if (actual.kind === 'degree') return actual.high.eq(1) ? met() : ofDegree(actual);
  if (actual.kind !== 'date') return { undecided: 'kinds' };
  if (actual.last <= target.last) return met();
  const late = actual.first > target.last;
  return { met: late ? false : undefined, shares: [], band: { low: ZERO, high: ONE, open: late } };
}

function ofDegree({ low, high }: Degree): Completion {
  const full = high.eq(1) && low.greaterThanOrEqualTo('0.8');
  return { met: full ? true : high.lessThan(1) ? false : undefined, shares: [], band: { low, high } };
}

function ofSeveral(target: Several, actual: Value, sense: Sense): Completion | Undecided {
  if (actual.kind === 'degree') return ofDegree(actual);
  if (actual.kind === 'quantity') return ofTotal(target, actual, sense);
  if (actual.kind !== 'several' || actual.parts.length !== target.parts.length) return { undecided: 'kinds' };
  const parts: Completion[] = [];
  for (const [index, part] of target.parts.entries()) {
    const each = completionOf(part, actual.parts[index] ?? part, sense);
    if ('undecided' in each) return each;
    parts.push(each);
  }
  return together(parts);
}

/** Costs that are listed in the target and given as one sum. */
function ofTotal({ parts }: Several, actual: Quantity, sense: Sense): Completion | Undecided {
  let amount = ZERO;
  let unit = actual.unit;
  let factor = ONE;
  for (const part of parts) {
    if (part.kind !== 'quantity') return { undecided: 'kinds' };
    if (!areComparable(part.unit, unit)) return { undecided: 'units' };
    unit ||= part.unit;
    factor = Decimal.max(factor, part.factor);
    amount = amount.plus(part.amount);
  }
  return ofQuantity({ kind: 'quantity', amount, unit, factor }, actual, sense);
}

/** All parts met is full marks; else the share lies between that of the worst part and that of the best. */
function together(parts: readonly Completion[]): Completion {
  const excesses = parts.flatMap(({ excess }) => excess ?? []);
  const [first = WHOLE, ...others] = excesses;
  const excess = others.reduce((best, each) => (isMore(each, best) ? each : best), first);
  if (parts.every((part) => part.met === true)) return { ...met(), ...(excesses.length > 0 ? { excess } : {}) };
  const lows = parts.map(({ shares, band }) => band?.low ?? lowest(shares));
  return {
    met: parts.some((part) => part.met === false) ? false : undefined,
    shares: [],
    band: { low: Decimal.min(...lows), high: ONE },
  };
}

const lowest = (shares: readonly Fraction[]): Amount =>
  Decimal.min(ONE, ...shares.map(({ over, under }) => over.div(under)));

const isMore = (left: Fraction, right: Fraction): boolean =>
  left.over.times(right.under).greaterThan(right.over.times(left.under));
