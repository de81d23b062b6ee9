import type { Cell } from './cells.ts';
import { askedOf, conditions, unit } from './conditions.ts';
import { type Equation, equationHolds } from './equation.ts';
import type { Scale } from './exact.ts';
import { type Inequality, isFeasible, onlyMultiple, type Range, rangeOf } from './inequalities.ts';
import { areInReach, rooms, roomsOf } from './room.ts';

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

/** Could all equations that contain the cells hold if only these cells were different? */
export function canMend(system: System, cells: readonly Cell[], also: readonly Equation[] = []): boolean {
  const asked = askedOf(system, cells, also);
  const rooms = roomsOf(system, cells, asked);
  if (!rooms || cells.length === 1) return rooms !== undefined;
  return conditions(cells, asked).some(
    (inequalities) => areInReach(inequalities, rooms) && isFeasible(inequalities, cells.length),
  );
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

const isExactly = (change: bigint, index: number, count: number): readonly Inequality[] =>
  [1n, -1n].map((sign) => ({ coefficients: unit(index, count, sign), constant: -sign * change, strict: false }));
