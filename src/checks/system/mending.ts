import type { Cell } from './cells.ts';
import { type Equation, equationHolds, isBound, isEquality } from './equation.ts';
import type { Scale } from './exact.ts';
import { holdsByItself, type Inequality, isFeasible, onlyMultiple, rangeOf } from './inequalities.ts';
import type { Relation } from './relation.ts';

/** The equations of a form, by the cells that occur in them. */
export interface System {
  readonly scale: Scale;
  readonly equations: readonly Equation[];
  /** Those that do not hold with the printed values. */
  readonly failing: ReadonlySet<Equation>;
  readonly touching: (cell: Cell) => readonly Equation[];
}

export function systemOf(equations: readonly Equation[], scale: Scale): System {
  const byCell = new Map<Cell, Equation[]>();
  for (const equation of equations) {
    for (const cell of equation.cells) {
      const known = byCell.get(cell);
      if (known) known.push(equation);
      else byCell.set(cell, [equation]);
    }
  }
  const failing = new Set(equations.filter((equation) => !equationHolds(equation)));
  return { scale, equations, failing, touching: (cell) => byCell.get(cell) ?? [] };
}

/** Could all equations that contain the cells hold if only these cells were different? */
export const canMend = (system: System, cells: readonly Cell[], also: readonly Equation[] = []): boolean =>
  conditions(system, cells, also).some((inequalities) => isFeasible(inequalities, cells.length));

/**
 * The one value that each cell would have to have, in the form's scale, when these cells are the wrong ones; undefined
 * where several fit. A cell is worked out after those that come before it in the list.
 */
export function mendedValues(system: System, cells: readonly Cell[]): ReadonlyMap<Cell, bigint | undefined> {
  const values = new Map<Cell, bigint | undefined>();
  let given: readonly Inequality[] = [];
  for (const [index, cell] of cells.entries()) {
    const value = onlyValue(system, cells, index, given);
    values.set(cell, value);
    if (value !== undefined) given = [...given, ...isExactly(value - cell.exact, index, cells.length)];
  }
  return values;
}

function onlyValue(system: System, cells: readonly Cell[], index: number, given: readonly Inequality[]) {
  const cell = cells[index];
  for (const inequalities of cell ? conditions(system, cells, []) : []) {
    const range = rangeOf([...inequalities, ...given], cells.length, index);
    const offset = cell?.exact ?? 0n;
    const step = cell?.exactUnit || system.scale.one / 100n;
    const value = range && onlyMultiple(range, step, offset);
    if (value !== undefined) return value;
  }
  return undefined;
}

const unit = (index: number, count: number, sign: bigint): readonly bigint[] =>
  Array.from({ length: count }, (_, at) => (at === index ? sign : 0n));

const isExactly = (change: bigint, index: number, count: number): readonly Inequality[] =>
  [1n, -1n].map((sign) => ({ coefficients: unit(index, count, sign), constant: -sign * change, strict: false }));

/**
 * The conditions on how much the cells change, one system for each choice among the equations' alternatives.
 * A limit or formula that is already broken asks for nothing, and a grade follows its score whatever that is.
 */
function conditions(
  system: System,
  cells: readonly Cell[],
  also: readonly Equation[],
): readonly (readonly Inequality[])[] {
  const asked = new Set(also);
  for (const cell of cells) {
    for (const equation of system.touching(cell)) {
      if (isEquality(equation) || (isBound(equation) && !system.failing.has(equation))) asked.add(equation);
    }
  }
  let systems: readonly (readonly Inequality[])[] = [
    cells.map((cell, index) => possible(cell, unit(index, cells.length, 1n))),
  ];
  for (const { alternatives } of asked) {
    const choices = alternatives.flatMap((relations) => {
      const open = openConditions(relations, cells);
      return open ? [open] : [];
    });
    systems = systems.flatMap((done) => choices.map((choice) => (choice.length > 0 ? [...done, ...choice] : done)));
  }
  return systems;
}

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
const possible = (cell: Cell, coefficients: readonly bigint[]): Inequality => ({
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
