import type { Cell } from './cells.ts';
import { type Equation, equationHolds, isBound, isEquality } from './equation.ts';
import type { Scale } from './exact.ts';
import {
  bounds,
  hasRoom,
  holdsByItself,
  type Inequality,
  intersection,
  isFeasible,
  onlyMultiple,
  type Range,
  rangeOf,
} from './inequalities.ts';
import type { Relation } from './relation.ts';

/** The equations of a form, by the cells that occur in them. */
export interface System {
  readonly scale: Scale;
  readonly equations: readonly Equation[];
  /** Those that do not hold with the printed values. */
  readonly failing: ReadonlySet<Equation>;
  readonly touching: (cell: Cell) => readonly Equation[];
  /** How much a cell can change for an equation to hold if no other does: a range for each of its alternatives. */
  readonly room: (equation: Equation, cell: Cell) => readonly Range[];
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
  return { scale, equations, failing, touching: (cell) => byCell.get(cell) ?? [], room: rooms() };
}

function rooms(): System['room'] {
  const known = new Map<Equation, Map<Cell, readonly Range[]>>();
  return (equation, cell) => {
    const ofEquation = known.get(equation) ?? new Map<Cell, readonly Range[]>();
    if (ofEquation.size === 0) known.set(equation, ofEquation);
    const ranges = ofEquation.get(cell) ?? choicesOf(equation, [cell]).map((open) => bounds(open, 0));
    ofEquation.set(cell, ranges);
    return ranges;
  };
}

/** Could all equations that contain the cells hold if only these cells were different? */
export function canMend(system: System, cells: readonly Cell[], also: readonly Equation[] = []): boolean {
  const asked = askedOf(system, cells, also);
  return (
    cells.every((cell) => leavesRoom(system, cells, cell, asked)) &&
    conditions(cells, asked).some((inequalities) => isFeasible(inequalities, cells.length))
  );
}

/** Whether a cell can be what those equations ask in which it is the only one of the cells: most sets fail here already. */
function leavesRoom(system: System, cells: readonly Cell[], cell: Cell, asked: ReadonlySet<Equation>): boolean {
  let room = bounds([possible(cell, [1n])], 0);
  for (const equation of system.touching(cell)) {
    if (!asked.has(equation) || equation.cells.some((each) => each !== cell && cells.includes(each))) continue;
    const [first, ...others] = system.room(equation, cell);
    if (!first) return false;
    if (others.length === 0) room = intersection(room, first);
  }
  return hasRoom(room);
}

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
  for (const inequalities of cell ? conditions(cells, askedOf(system, cells, [])) : []) {
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
 * The equations that have to hold when the cells are put right, and those named besides. A limit or formula that is
 * already broken asks for nothing, and a grade follows its score whatever that is.
 */
function askedOf(system: System, cells: readonly Cell[], also: readonly Equation[]): ReadonlySet<Equation> {
  const asked = new Set(also);
  for (const cell of cells) {
    for (const equation of system.touching(cell)) {
      if (isEquality(equation) || (isBound(equation) && !system.failing.has(equation))) asked.add(equation);
    }
  }
  return asked;
}

/** The conditions on how much the cells change, one system for each choice among the equations' alternatives. */
function conditions(cells: readonly Cell[], asked: ReadonlySet<Equation>): readonly (readonly Inequality[])[] {
  let systems: readonly (readonly Inequality[])[] = [
    cells.map((cell, index) => possible(cell, unit(index, cells.length, 1n))),
  ];
  for (const equation of asked) {
    const choices = choicesOf(equation, cells);
    systems = systems.flatMap((done) => choices.map((choice) => (choice.length > 0 ? [...done, ...choice] : done)));
  }
  return systems;
}

/** What each alternative of an equation asks of the cells; those are left out that hold whatever the cells are not. */
const choicesOf = ({ alternatives }: Equation, cells: readonly Cell[]): readonly (readonly Inequality[])[] =>
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
