import type { Cell } from './cells.ts';

/** A coefficient times the exact values of some cells. */
export interface Monomial {
  readonly coefficient: bigint;
  readonly cells: readonly Cell[];
  /** How many scaled numbers are multiplied, in the coefficient and by the cells. */
  readonly degree: number;
}

/** A sum of monomials of one degree that is not below zero or, where `strict`, above it. */
export interface Relation {
  readonly monomials: readonly Monomial[];
  /** What they come to with the printed values. */
  readonly amount: bigint;
  readonly strict: boolean;
}

/** The exact values that cells have other than the printed ones. */
export type Assignment = ReadonlyMap<Cell, bigint>;

export const term = (cell: Cell): Monomial => ({ coefficient: 1n, cells: [cell], degree: 1 });
/** A number that is scaled as the cells are. */
export const constant = (value: bigint): Monomial => ({ coefficient: value, cells: [], degree: 1 });
export const ONE_TIMES: Monomial = { coefficient: 1n, cells: [], degree: 0 };

export const sumOf = (cells: readonly Cell[]): Monomial[] => cells.map(term);

export const times = (left: readonly Monomial[], right: readonly Monomial[]): Monomial[] =>
  left.flatMap((one) =>
    right.map((other) => ({
      coefficient: one.coefficient * other.coefficient,
      cells: [...one.cells, ...other.cells],
      degree: one.degree + other.degree,
    })),
  );

export const negated = (monomials: readonly Monomial[]): Monomial[] =>
  monomials.map((monomial) => ({ ...monomial, coefficient: -monomial.coefficient }));

/** left − right ≥ 0, or > 0. Numbers of a lower degree are scaled up. */
export function relation(left: readonly Monomial[], right: readonly Monomial[], one: bigint, strict = false): Relation {
  const all = [...left, ...negated(right)];
  let degree = 0;
  for (const monomial of all) degree = Math.max(degree, monomial.degree);
  const monomials = all.map((monomial) => raised(monomial, degree, one));
  return { monomials, amount: amountOf(monomials), strict };
}

const raised = (monomial: Monomial, degree: number, one: bigint): Monomial =>
  monomial.degree === degree
    ? monomial
    : { ...monomial, coefficient: monomial.coefficient * one ** BigInt(degree - monomial.degree), degree };

export function amountOf(monomials: readonly Monomial[], changed?: Assignment): bigint {
  let sum = 0n;
  for (const { coefficient, cells } of monomials) {
    let product = coefficient;
    for (const cell of cells) product *= changed?.get(cell) ?? cell.exact;
    sum += product;
  }
  return sum;
}

export function relationHolds({ monomials, amount, strict }: Relation, changed?: Assignment): boolean {
  const value = changed ? amountOf(monomials, changed) : amount;
  return strict ? value > 0n : value >= 0n;
}
