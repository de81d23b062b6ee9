import { type Amount, Decimal } from '../../model/decimal.ts';
import { printed, unitAt } from '../numeral.ts';
import type { Cell } from './cells.ts';
import type { Equation, Work } from './equation.ts';
import type { Scale } from './exact.ts';
import { constant, type Monomial, ONE_TIMES, type Relation, relation, sumOf, term, times } from './relation.ts';

/** result = parts, where the result may have been rounded half up to its printed digits. */
export function sumEquation(rule: string, result: Cell, parts: readonly Cell[], { one }: Scale): Equation {
  return {
    rule,
    kind: 'sum',
    about: result.field,
    subject: result,
    cells: [result, ...parts],
    alternatives: [roundsTo(result, sumOf(parts), [ONE_TIMES], one)],
    tell: () => tell(result, parts),
  };
}

/** over / under (above zero) gives the cell's value when it is rounded half up to the digits of the cell. */
export function roundsTo(
  result: Cell,
  over: readonly Monomial[],
  under: readonly Monomial[],
  one: bigint,
): readonly Relation[] {
  const half = constant(result.exactUnit / 2n);
  const lowest = times(under, [term(result), { ...half, coefficient: -half.coefficient }]);
  const highest = times(under, [term(result), half]);
  return [relation(over, lowest, one), relation(highest, over, one, true)];
}

function tell(result: Cell, parts: readonly Cell[]): Work {
  const sum = totalOf(parts);
  const unit = Decimal.min(result.unit, ...parts.map((part) => part.unit).filter((each) => !each.isZero()));
  const expected = printed(sum, unit);
  return {
    code: 'sum',
    work: `${addends(parts)} = ${expected}`,
    expected: printed(sum, result.unit),
    stated: result.source.raw,
    difference: signed(result.value.minus(sum), unit),
  };
}

/** `3.00 + 4.00`, blank places left out. */
export const addends = (cells: readonly Cell[]): string => {
  const stated = cells.filter((cell) => cell.state === 'number').map((cell) => cell.source.value);
  return stated.length > 0 ? stated.join(' + ') : '0';
};

export const totalOf = (cells: readonly Cell[]): Amount =>
  cells.reduce((sum, cell) => sum.plus(cell.value), new Decimal(0));

export const signed = (difference: Amount, unit: Amount): string =>
  printed(difference, Decimal.min(unit, unitAt(Math.min(difference.decimalPlaces(), 6))));
