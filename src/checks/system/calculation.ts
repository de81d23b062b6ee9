import { type Amount, Decimal } from '../../model/decimal.ts';
import type { Equation as DefinedEquation } from '../../model/definition.ts';
import { type Labeller, labeller } from '../labels.ts';
import { exactLike, printedLike, unitAt } from '../numeral.ts';
import type { Cell } from './cells.ts';
import type { Equation, Unchecked, Work } from './equation.ts';
import { missing, unreadable } from './reasons.ts';
import { type Monomial, ONE_TIMES, relation, sumOf, term, times } from './relation.ts';
import { roundsTo, totalOf } from './sum.ts';
import { fieldOf, resolveTerm, type Scope } from './terms.ts';

export const isCalculation = ({ product, quotient }: DefinedEquation): boolean =>
  product !== undefined || quotient !== undefined;

/** One way to work a result out: over / under, with the cells in the order in which they are told. */
interface Fraction {
  readonly over: readonly (readonly Cell[])[];
  readonly under: readonly (readonly Cell[])[];
}

/** Terms that are the rate of budget execution, printed or worked out again. */
const RATES = ['rate', 'execution_rate'];

/** result = product of terms × a quotient, rounded half up to the result's digits and capped. */
export function calculation(equation: DefinedEquation, scope: Scope): readonly (Equation | Unchecked)[] {
  const { rule, equals, atMost } = equation;
  const label = labeller(scope.record, scope.definition);
  const [result] = resolveTerm(equals, scope).filter(isStated);
  const ways = waysOf(equation, scope);
  const cap = atMost === undefined ? [] : resolveTerm(atMost, scope);
  const cells = distinct([...(result ? [result] : []), ...ways.flatMap(cellsOf), ...cap]);
  const readable = ways.filter((way) => cellsOf(way).every((cell) => cell.state === 'number'));
  const text = cells.find((cell) => cell.state === 'text');
  if (text && (readable.length === 0 || text === result)) return [unreadable(rule, text, label)];
  if (!result) return readable.length > 0 ? [missing(rule, label(fieldOf(equals, scope)))] : [];
  const [told] = readable;
  if (!told) return [missing(rule, missingTerm(equation, scope, label))];
  const usable = readable.filter((way) => !productOf(way.under).isZero());
  if (usable.length === 0 && productOf(told.over).isZero()) return [zeroBudget(rule)];
  return [
    {
      rule,
      kind: 'calculation',
      about: result.field,
      subject: result,
      cells: distinct([result, ...readable.flatMap(cellsOf), ...cap]),
      alternatives: readable.flatMap((way) => alternatives(result, way, cap, scope.cells.scale.one)),
      tell: () => tell(result, usable[0] ?? told, cap),
    },
  ];
}

const isStated = (cell: Cell): boolean => cell.state !== 'blank';
const distinct = (cells: readonly Cell[]): readonly Cell[] => [...new Set(cells)];
const cellsOf = ({ over, under }: Fraction): readonly Cell[] => [...over, ...under].flat();
const zeroBudget = (rule: string): Unchecked => ({ rule, reason: { code: 'zero-budget', args: {} } });

/** With a rate in the product: the printed rate, and spent / budget in its place. */
function waysOf({ product: names = [], quotient }: DefinedEquation, scope: Scope): readonly Fraction[] {
  const rest = names.filter((name) => !RATES.includes(name)).map((name) => resolveTerm(name, scope));
  const over = quotient ? [resolveTerm(quotient[0], scope)] : [];
  const under = quotient ? [resolveTerm(quotient[1], scope)] : [];
  if (rest.length === names.length) return complete([{ over: [...over, ...rest], under }]);
  return complete([
    { over: [resolveTerm('execution_rate', scope), ...over, ...rest], under },
    { over: [resolveTerm('spent', scope), ...over, ...rest], under: [resolveTerm('budget', scope), ...under] },
  ]);
}

const complete = (ways: readonly Fraction[]): readonly Fraction[] =>
  ways.filter(({ over, under }) => [...over, ...under].every((cells) => cells.some(isStated)));

function missingTerm({ product: names = [], quotient }: DefinedEquation, scope: Scope, label: Labeller): string {
  const absent = [...names, ...(quotient ?? [])].find((name) => !resolveTerm(name, scope).some(isStated)) ?? '';
  return label(RATES.includes(absent) ? 'execution_rate' : fieldOf(absent, scope));
}

/** The factors multiplied; nothing to multiply is 1. */
const product = (factors: readonly (readonly Cell[])[]): readonly Monomial[] =>
  factors.reduce<readonly Monomial[]>((done, cells) => times(done, sumOf(cells)), [ONE_TIMES]);

function alternatives(result: Cell, way: Fraction, cap: readonly Cell[], one: bigint): Equation['alternatives'] {
  const over = product(way.over);
  const under = product(way.under);
  const positive = relation(under, [], one, true);
  const uncapped = [positive, ...roundsTo(result, over, under, one)];
  if (cap.length === 0) return [uncapped];
  const most = times(under, sumOf(cap));
  const capped = [
    positive,
    relation(over, most, one),
    relation(sumOf(cap), [term(result)], one),
    relation([term(result)], sumOf(cap), one),
  ];
  return [[...uncapped, relation(most, over, one)], capped];
}

const productOf = (factors: readonly (readonly Cell[])[]): Amount =>
  factors.reduce((done, cells) => done.times(totalOf(cells)), new Decimal(1));

function tell(result: Cell, { over, under }: Fraction, cap: readonly Cell[]): Work {
  const divisor = productOf(under);
  const exact = divisor.isZero() ? undefined : productOf(over).div(divisor);
  const work = `${over.map(factor).join(' × ')}${under.map((cells) => ` ÷ ${factor(cells)}`).join('')}`;
  const stated = result.source.raw;
  if (!exact) return { code: 'zero-divisor', work, expected: '', stated };
  const limit = cap.length > 0 ? Decimal.min(exact, totalOf(cap)) : exact;
  return {
    code: limit.lessThan(exact) ? 'capped' : 'calculation',
    work: `${work} = ${exactLike(stated, exact)}`.replace('= ≈', '≈'),
    expected: printedLike(stated, limit, result.unit),
    stated,
    difference: printedLike(stated, result.value.minus(limit), finest(result.unit, limit)),
    exact: limit,
  };
}

/** Fine enough to tell a difference to an exact value, to four places. */
const finest = (unit: Amount, exact: Amount): Amount => Decimal.min(unit, unitAt(Math.min(exact.decimalPlaces(), 4)));

const factor = (cells: readonly Cell[]): string => {
  const stated = cells.filter((cell) => cell.state === 'number').map((cell) => cell.source.value);
  return stated.length > 1 ? `(${stated.join(' + ')})` : (stated[0] ?? '0');
};
