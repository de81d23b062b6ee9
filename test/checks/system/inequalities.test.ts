import { describe, expect, it } from 'vitest';
import { type Inequality, isFeasible, onlyMultiple, rangeOf } from '../../../src/checks/system/inequalities.ts';

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
