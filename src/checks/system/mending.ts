import type { Amount } from '../../model/decimal.ts';
import type { Cell } from './cells.ts';
import { type Equation, equationHolds, isEquality } from './equation.ts';
import { type Inequality, isFeasible, onlyValue, type Range, rangeOf } from './inequalities.ts';
import { amountOf, ONE, type Relation, ZERO } from './relation.ts';

/** The equations of a form, by the cells that occur in them. */
export interface System {
  readonly equations: readonly Equation[];
  /** Those that do not hold with the printed values. */
  readonly failing: ReadonlySet<Equation>;
  readonly touching: (cell: Cell) => readonly Equation[];
}

export function systemOf(equations: readonly Equation[]): System {
  const byCell = new Map<Cell, Equation[]>();
  for (const equation of equations) {
    for (const cell of equation.cells) byCell.set(cell, [...(byCell.get(cell) ?? []), equation]);
  }
  const failing = new Set(equations.filter((equation) => !equationHolds(equation)));
  return { equations, failing, touching: (cell) => byCell.get(cell) ?? [] };
}

/** Could all equations that contain the cells hold if only these cells were different? */
export const canMend = (system: System, cells: readonly Cell[], also: readonly Equation[] = []): boolean =>
  systemsOf(system, cells, also).some((inequalities) => isFeasible(inequalities, cells.length));

/** The one value that a cell would have to have when the given cells are the wrong ones. */
export function mendedValue(system: System, cells: readonly Cell[], cell: Cell): Amount | undefined {
  for (const inequalities of systemsOf(system, cells, [])) {
    const range = rangeOf(inequalities, cells.length, cells.indexOf(cell));
    const change = range && onlyValue(shifted(range, cell.value), cell.unit.isZero() ? CENT : cell.unit);
    if (change) return change;
  }
  return undefined;
}

const CENT = ONE.div(100);

function shifted(range: Range, by: Amount): Range {
  const { low, high } = range;
  return {
    ...(low ? { low: { ...low, value: low.value.plus(by) } } : {}),
    ...(high ? { high: { ...high, value: high.value.plus(by) } } : {}),
  };
}

/**
 * The conditions on how much the cells change, one system for each choice among the equations' alternatives.
 * A limit or band that is already broken asks for nothing, and a grade follows its score whatever that is.
 */
function systemsOf(
  system: System,
  cells: readonly Cell[],
  also: readonly Equation[],
): readonly (readonly Inequality[])[] {
  const touched = new Set(cells.flatMap((cell) => system.touching(cell)));
  const asked = [...touched].filter((each) => isEquality(each) || (each.kind === 'limit' && !system.failing.has(each)));
  let systems: readonly (readonly Inequality[])[] = [
    cells.map((cell, index) => notBelowZero(cell, index, cells.length)),
  ];
  for (const equation of new Set([...asked, ...also])) {
    systems = systems.flatMap((done) =>
      equation.alternatives.map((relations) => [...done, ...relations.flatMap((each) => linear(each, cells) ?? [])]),
    );
  }
  return systems;
}

function notBelowZero(cell: Cell, index: number, count: number): Inequality {
  const coefficients = Array.from({ length: count }, (_, at) => (at === index ? ONE : ZERO));
  return { coefficients, constant: cell.value, strict: false };
}

/** A relation in the changes of the cells; undefined where two of them are multiplied: then it is not held against them. */
function linear({ monomials, strict }: Relation, cells: readonly Cell[]): Inequality | undefined {
  const coefficients = cells.map(() => ZERO);
  for (const monomial of monomials) {
    const unknown = monomial.cells.filter((cell) => cells.includes(cell));
    if (unknown.length > 1) return undefined;
    const [cell] = unknown;
    if (!cell) continue;
    const index = cells.indexOf(cell);
    const others = monomial.cells.filter((each) => each !== cell);
    const slope = amountOf([{ coefficient: monomial.coefficient, cells: others }]);
    coefficients[index] = (coefficients[index] ?? ZERO).plus(slope);
  }
  return { coefficients, constant: amountOf(monomials), strict };
}
