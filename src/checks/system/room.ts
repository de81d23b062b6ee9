import type { Cell } from './cells.ts';
import { choicesOf, possible } from './conditions.ts';
import type { Equation } from './equation.ts';
import { bounds, hasRoom, hull, type Inequality, intersection, isInReach, type Range, united } from './inequalities.ts';
import type { System } from './mending.ts';

/** Works out once for an equation and a cell what ranges the equation leaves the cell. */
export function rooms(): System['room'] {
  const known = new Map<Equation, Map<Cell, readonly Range[]>>();
  return (equation, cell) => {
    const ofEquation = known.get(equation) ?? new Map<Cell, readonly Range[]>();
    if (ofEquation.size === 0) known.set(equation, ofEquation);
    const ranges = ofEquation.get(cell) ?? choicesOf(equation, [cell]).map((open) => bounds(open, 0));
    ofEquation.set(cell, ranges);
    return ranges;
  };
}

/**
 * How much each cell can change, by those equations in which it is the only one of the cells; undefined where one
 * cannot be what they ask. Most sets of cells fail here already.
 */
export function roomsOf(
  system: System,
  cells: readonly Cell[],
  asked: ReadonlySet<Equation>,
): readonly Range[] | undefined {
  const found: Range[] = [];
  for (const cell of cells) {
    const ranges = rangesOf(system, cells, cell, asked);
    if (ranges.length === 0) return undefined;
    found.push(hull(ranges));
  }
  return found;
}

function rangesOf(system: System, cells: readonly Cell[], cell: Cell, asked: ReadonlySet<Equation>): readonly Range[] {
  let ranges: readonly Range[] = [bounds([possible(cell, [1n])], 0)];
  for (const equation of asked) {
    const isOnly =
      equation.cells.includes(cell) && !equation.cells.some((each) => each !== cell && cells.includes(each));
    if (!isOnly) continue;
    const left = system.room(equation, cell);
    ranges = united(ranges.flatMap((range) => left.map((each) => intersection(range, each))).filter(hasRoom));
  }
  return ranges;
}

/** Whether each condition by itself can be fulfilled by cells that change no more than they can. */
export const areInReach = (inequalities: readonly Inequality[], rooms: readonly Range[]): boolean =>
  inequalities.every((inequality) => isInReach(inequality, rooms));
