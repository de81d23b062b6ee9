import type { Cell } from './cells.ts';
import { type Equation, isBound, isEquality } from './equation.ts';
import { holdsByItself, type Inequality } from './inequalities.ts';
import type { System } from './mending.ts';
import type { Relation } from './relation.ts';

/**
 * The equations that have to hold when the cells are put right, and those named besides. A limit or formula that is
 * already broken asks for nothing, and a grade follows its score whatever that is.
 */
export function askedOf(system: System, cells: readonly Cell[], also: readonly Equation[]): ReadonlySet<Equation> {
  const asked = new Set(also);
  for (const cell of cells) {
    for (const equation of system.touching(cell)) {
      if (isEquality(equation) || (isBound(equation) && !system.failing.has(equation))) asked.add(equation);
    }
  }
  return asked;
}

/** A coefficient for each cell, which is zero for all but one. */
export const unit = (index: number, count: number, sign: bigint): readonly bigint[] =>
  Array.from({ length: count }, (_, at) => (at === index ? sign : 0n));

/** The conditions on how much the cells change, one system for each choice among the equations' alternatives. */
export function conditions(cells: readonly Cell[], asked: ReadonlySet<Equation>): readonly (readonly Inequality[])[] {
  let systems: readonly (readonly Inequality[])[] = [
    cells.map((cell, index) => possible(cell, unit(index, cells.length, 1n))),
  ];
  for (const equation of asked) {
    const choices = choicesOf(equation, cells);
    systems = systems.flatMap((done) => choices.map((choice) => (choice.length > 0 ? [...done, ...choice] : done)));
  }
  return systems;
}

/** What each alternative of an equation asks of the cells; those are left out that do not hold whatever the cells are. */
export const choicesOf = ({ alternatives }: Equation, cells: readonly Cell[]): readonly (readonly Inequality[])[] =>
  alternatives.flatMap((relations) => {
    const open = openConditions(relations, cells);
    return open ? [open] : [];
  });

/** What relations ask of the cells; undefined where they do not hold whatever the cells are. */
function openConditions(relations: readonly Relation[], cells: readonly Cell[]): readonly Inequality[] | undefined {
  const open: Inequality[] = [];
  for (const relation of relations) {
    const inequality = linear(relation, cells);
    if (inequality?.coefficients.some((coefficient) => coefficient !== 0n)) open.push(inequality);
    else if (inequality && !holdsByItself(inequality)) return undefined;
  }
  return open;
}

/** No number of a form is below zero, and no weight that is printed was meant to be zero. */
export const possible = (cell: Cell, coefficients: readonly bigint[]): Inequality => ({
  coefficients,
  constant: cell.exact,
  strict: cell.exact > 0n && cell.field.endsWith('weight'),
});

/** A relation in the changes of the cells; undefined where two of them are multiplied: it is not held against them. */
function linear({ monomials, amount, strict }: Relation, cells: readonly Cell[]): Inequality | undefined {
  const coefficients = cells.map(() => 0n);
  for (const { coefficient, cells: factors } of monomials) {
    let unknown = -1;
    let slope = coefficient;
    for (const factor of factors) {
      const index = cells.indexOf(factor);
      if (index >= 0 && unknown >= 0) return undefined;
      if (index >= 0) unknown = index;
      else slope *= factor.exact;
    }
    if (unknown >= 0) coefficients[unknown] = (coefficients[unknown] ?? 0n) + slope;
  }
  return { coefficients, constant: amount, strict };
}
