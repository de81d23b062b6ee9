import { type Amount, Decimal } from '../../model/decimal.ts';
import type { Cell } from './cells.ts';

/** A coefficient times the values of some cells; without cells it is a constant. */
export interface Monomial {
  readonly coefficient: Amount;
  readonly cells: readonly Cell[];
}

/** A sum of monomials that is not below zero or, where `strict`, above it. */
export interface Relation {
  readonly monomials: readonly Monomial[];
  readonly strict: boolean;
}

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

/** The values that cells have other than the printed ones. */
export type Assignment = ReadonlyMap<Cell, Amount>;
const AS_PRINTED: Assignment = new Map();

export function amountOf(monomials: readonly Monomial[], changed: Assignment = AS_PRINTED): Amount {
  let sum = ZERO;
  for (const { coefficient, cells } of monomials) {
    let product = coefficient;
    for (const cell of cells) product = product.times(changed.get(cell) ?? cell.value);
    sum = sum.plus(product);
  }
  return sum;
}

export function relationHolds({ monomials, strict }: Relation, changed?: Assignment): boolean {
  const value = amountOf(monomials, changed);
  return strict ? value.greaterThan(0) : !value.isNegative() || value.isZero();
}

export const term = (cell: Cell, coefficient: Amount = ONE): Monomial => ({ coefficient, cells: [cell] });
export const constant = (value: Amount): Monomial => ({ coefficient: value, cells: [] });

export const times = (monomials: readonly Monomial[], factors: readonly Monomial[]): Monomial[] =>
  monomials.flatMap((left) =>
    factors.map((right) => ({
      coefficient: left.coefficient.times(right.coefficient),
      cells: [...left.cells, ...right.cells],
    })),
  );

export const negated = (monomials: readonly Monomial[]): Monomial[] =>
  monomials.map(({ coefficient, cells }) => ({ coefficient: coefficient.negated(), cells }));

/** lower ≤ expression < upper, each given as monomials. */
export const between = (
  expression: readonly Monomial[],
  lower: readonly Monomial[],
  upper: readonly Monomial[],
): Relation[] => [
  { monomials: [...expression, ...negated(lower)], strict: false },
  { monomials: [...upper, ...negated(expression)], strict: true },
];
