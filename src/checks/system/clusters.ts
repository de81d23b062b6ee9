import type { Cell } from './cells.ts';
import { type Equation, isEquality } from './equation.ts';
import type { System } from './mending.ts';

/** Failing equalities in groups that share cells: each group has its own mistakes. */
export function clusters(system: System): readonly (readonly Equation[])[] {
  let groups: readonly (readonly Equation[])[] = [];
  for (const equation of system.failing) {
    if (!isEquality(equation)) continue;
    const near = groups.filter((group) => group.some((each) => sharesCell(each, equation)));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), equation]];
  }
  return groups;
}

const sharesCell = (left: Equation, right: Equation): boolean => left.cells.some((cell) => right.cells.includes(cell));

/** A cell and every result that is worked out from it, step by step. */
export function downstream(system: System, cell: Cell): readonly Cell[] {
  const found = new Set([cell]);
  for (const each of found) {
    for (const equation of system.touching(each)) {
      if (isEquality(equation) && equation.subject) found.add(equation.subject);
    }
  }
  return [...found];
}
