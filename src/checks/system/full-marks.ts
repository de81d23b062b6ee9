import { type Amount, Decimal } from '../../model/decimal.ts';
import { printed } from '../numeral.ts';
import type { Cell } from './cells.ts';
import type { Equation } from './equation.ts';
import { amountOf, constant, type Monomial, negated, ONE, type Relation, term } from './relation.ts';
import { addends, signed } from './sum.ts';

/** The weights, of which no total is stated, add up to full marks. */
export const weightsAreFull = (rule: string, weights: readonly Cell[], fullMarks: string): Equation => ({
  rule,
  kind: 'sum',
  about: 'total_weight',
  ...fullMarksOf(weights, fullMarks),
});

/** The stated total of the weights is full marks. */
export const totalIsFull = (rule: string, total: Cell, fullMarks: string): Equation => ({
  rule,
  kind: 'limit',
  about: total.field,
  subject: total,
  ...fullMarksOf([total], fullMarks),
});

function fullMarksOf(cells: readonly Cell[], fullMarks: string): Pick<Equation, 'cells' | 'alternatives' | 'tell'> {
  const full = new Decimal(fullMarks);
  const sum = cells.map((cell) => term(cell));
  return {
    cells,
    alternatives: [isZero([...sum, constant(full.negated())])],
    tell: () => ({
      code: 'full-marks',
      work: cells.length > 1 ? `${addends(cells)} = ${printed(amountOf(sum), finestUnit(cells))}` : addends(cells),
      expected: fullMarks,
      stated: printed(amountOf(sum), finestUnit(cells)),
      difference: signed(amountOf(sum).minus(full), finestUnit(cells)),
    }),
  };
}

const isZero = (expression: readonly Monomial[]): Relation[] =>
  [expression, negated(expression)].map((monomials) => ({ monomials, strict: false }));

/** The finest unit in which any of the cells is printed. */
export function finestUnit(cells: readonly Cell[]): Amount {
  return Decimal.min(ONE, ...cells.filter((cell) => cell.state === 'number').map((cell) => cell.unit));
}
