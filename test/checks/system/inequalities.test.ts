import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bounds,
  type Inequality,
  isFeasible,
  isInReach,
  onlyMultiple,
  type Range,
  rangeOf,
  united,
} from '../../../src/checks/system/inequalities.ts';

const atLeast = (coefficients: readonly bigint[], constant: bigint, strict = false): Inequality => ({
  coefficients,
  constant,
  strict,
});

/** Σ coefficient × unknown = sum */
const equals = (coefficients: readonly bigint[], sum: bigint): readonly Inequality[] => [
  atLeast(coefficients, -sum),
  atLeast(
    coefficients.map((each) => -each),
    sum,
  ),
];

describe('inequalities', () => {
  it('have a solution if the bounds meet', () => {
    expect(isFeasible([atLeast([1n], -5n), atLeast([-1n], 5n)], 1)).toBe(true);
  });
  it('have none if an open bound meets its opposite', () => {
    expect(isFeasible([atLeast([1n], -5n, true), atLeast([-1n], 5n)], 1)).toBe(false);
  });
  it('see that two sums of the same unknowns contradict each other', () => {
    expect(isFeasible([...equals([1n, 1n], 5n), ...equals([1n, 1n], 6n)], 2)).toBe(false);
  });
  it('give the range of one unknown whatever the others are', () => {
    const range = rangeOf([...equals([1n, 1n], 10n), atLeast([0n, 1n], -3n), atLeast([0n, -1n], 4n)], 2, 0);
    expect(range && onlyMultiple(range, 10n)).toBeUndefined();
    expect(range?.low?.numerator).toBe(6n);
    expect(range?.high?.numerator).toBe(7n);
  });
});

describe('the only multiple in a range', () => {
  const range = (low: bigint, high: bigint) => rangeOf([atLeast([1n], -low), atLeast([-1n], high, true)], 1, 0) ?? {};
  it('is found in steps of the printed digit', () => expect(onlyMultiple(range(95n, 105n), 10n)).toBe(100n));
  it('is looked for in finer steps where there is none', () =>
    expect(onlyMultiple(range(119n, 121n), 100n)).toBe(120n));
  it('is nothing where several fit', () => expect(onlyMultiple(range(90n, 115n), 10n)).toBeUndefined());
  it('is counted from an offset', () => expect(onlyMultiple(range(-5n, 5n), 10n, 100n)).toBe(100n));
});

const whole = fc.bigInt({ min: -20n, max: 20n });
const open = fc.boolean();

/** From a number up, or down, or between two. */
const ranges = fc.array(
  fc
    .record({ low: fc.option(whole), width: fc.option(fc.bigInt({ min: 1n, max: 9n })), lowOpen: open, highOpen: open })
    .map(({ low, width, lowOpen, highOpen }): Range => {
      const above = low === null ? [] : [atLeast([1n], -low, lowOpen)];
      const below = width === null ? [] : [atLeast([-1n], (low ?? 0n) + width, highOpen)];
      return bounds([...above, ...below], 0);
    }),
  { maxLength: 6 },
);

const contains = ({ low, high }: Range, value: bigint): boolean =>
  (!low || low.numerator < value * low.denominator || (!low.open && low.numerator === value * low.denominator)) &&
  (!high || high.numerator > value * high.denominator || (!high.open && high.numerator === value * high.denominator));

describe('united ranges', () => {
  it('hold the same numbers, each in one of them', () => {
    fc.assert(
      fc.property(ranges, whole, (given, value) => {
        const holding = united(given).filter((range) => contains(range, value));
        expect(holding).toHaveLength(given.some((range) => contains(range, value)) ? 1 : 0);
      }),
    );
  });
});

describe('an inequality', () => {
  it('is in reach wherever numbers of the ranges fulfil it', () => {
    const unknown = fc.record({ coefficient: whole, value: whole, below: fc.nat(5), above: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(unknown, { minLength: 1, maxLength: 4 }), whole, (unknowns, constant) => {
        const around = unknowns.map(({ value, below, above }) =>
          bounds([atLeast([1n], BigInt(below) - value), atLeast([-1n], value + BigInt(above))], 0),
        );
        const sum = unknowns.reduce((all, { coefficient, value }) => all + coefficient * value, constant);
        const inequality = atLeast(
          unknowns.map(({ coefficient }) => coefficient),
          constant,
        );
        expect(sum >= 0n ? isInReach(inequality, around) : true).toBe(true);
      }),
    );
  });
  it('is out of reach where none do', () => {
    expect(isInReach(atLeast([1n, 1n], -10n), [bounds([atLeast([-1n], 4n)], 0), bounds([atLeast([-1n], 5n)], 0)])).toBe(
      false,
    );
  });
});
