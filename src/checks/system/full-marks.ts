import { type Amount, Decimal } from '../../model/decimal.ts';
import { printed } from '../numeral.ts';
import type { Cell } from './cells.ts';
import type { Equation } from './equation.ts';
import { type Scale, scaled } from './exact.ts';
import { constant, relation, sumOf } from './relation.ts';
import { addends, signed, totalOf } from './sum.ts';

/** The weights, of which no total is stated, add up to full marks. */
export const weightsAreFull = (rule: string, weights: readonly Cell[], fullMarks: string, scale: Scale): Equation => ({
  rule,
  kind: 'sum',
  about: 'total_weight',
  ...fullMarksOf(weights, fullMarks, scale),
});

/** The stated total of the weights is full marks. */
export const totalIsFull = (rule: string, total: Cell, fullMarks: string, scale: Scale): Equation => ({
  rule,
  kind: 'limit',
  about: total.field,
  subject: total,
  ...fullMarksOf([total], fullMarks, scale),
});

function fullMarksOf(
  cells: readonly Cell[],
  fullMarks: string,
  scale: Scale,
): Pick<Equation, 'cells' | 'alternatives' | 'tell'> {
  const full = new Decimal(fullMarks);
  const constantly = [constant(scaled(full, scale))];
  const sum = sumOf(cells);
  return {
    cells,
    alternatives: [[relation(sum, constantly, scale.one), relation(constantly, sum, scale.one)]],
    tell: () => {
      const stated = printed(totalOf(cells), finestUnit(cells));
      return {
        code: 'full-marks',
        work: cells.length > 1 ? `${addends(cells)} = ${stated}` : stated,
        expected: fullMarks,
        stated,
        difference: signed(totalOf(cells).minus(full), finestUnit(cells)),
      };
    },
  };
}

/** The finest unit in which any of the cells is printed. */
export function finestUnit(cells: readonly Cell[]): Amount {
  return Decimal.min(1, ...cells.filter((cell) => cell.state === 'number').map((cell) => cell.unit));
}
