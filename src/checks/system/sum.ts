import { type Amount, Decimal } from '../../model/decimal.ts';
import { printed } from '../numeral.ts';
import type { Cell } from './cells.ts';
import { type Equation, HALF, type Work } from './equation.ts';
import { amountOf, between, constant, type Monomial, negated, type Relation, term } from './relation.ts';

/** result = parts, where the result may have been rounded half up to its printed digits. */
export function sumEquation(rule: string, result: Cell, parts: readonly Cell[]): Equation {
  const sum = parts.map((cell) => term(cell));
  return {
    rule,
    kind: 'sum',
    about: result.field,
    subject: result,
    cells: [result, ...parts],
    alternatives: [roundsTo(result, sum)],
    tell: () => tellSum(result, parts, amountOf(sum)),
  };
}

/** An expression that gives the cell's value when it is rounded to the digits of the cell. */
export function roundsTo(result: Cell, expression: readonly Monomial[]): Relation[] {
  const half = [constant(result.unit.times(HALF))];
  return between([...expression, term(result, new Decimal(-1))], negated(half), half);
}

function tellSum(result: Cell, parts: readonly Cell[], sum: Amount): Work {
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

export const signed = (difference: Amount, unit: Amount): string =>
  printed(difference, difference.isZero() ? unit : Decimal.min(unit, finest(difference)));

const finest = (value: Amount): Amount => new Decimal(10).pow(-Math.min(value.decimalPlaces(), 6));
