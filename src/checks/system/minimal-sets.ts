import type { Cell } from './cells.ts';
import { type Equation, isEquality } from './equation.ts';
import { canMend, type System } from './mending.ts';

/** How many sets are tried before the search gives up: it bounds the time that one form can take. */
const MOST_TRIALS = 400;

export type CellSet = readonly Cell[];

/** The smallest sets of cells that, if they alone were wrong, would explain all the given failing equations. */
export function minimalSets(
  system: System,
  failing: readonly Equation[],
  sizes: { readonly from: number; readonly to: number },
): readonly CellSet[] {
  const search = { system, failing, tried: new Set<string>() };
  for (let size = sizes.from; size <= sizes.to; size += 1) {
    const sets = extend(search, [], size);
    if (sets.length > 0) return sets;
  }
  return [];
}

interface Search {
  readonly system: System;
  readonly failing: readonly Equation[];
  readonly tried: Set<string>;
}

function extend(search: Search, set: CellSet, more: number): readonly CellSet[] {
  if (search.tried.size >= MOST_TRIALS) return [];
  const unexplained = search.failing.find((equation) => !equation.cells.some((cell) => set.includes(cell)));
  if (more === 0) return !unexplained && isNew(search, set) && canMend(search.system, set) ? [set] : [];
  const candidates = unexplained ? unexplained.cells : neighbours(search.system, set);
  return candidates.filter((cell) => !set.includes(cell)).flatMap((cell) => extend(search, [...set, cell], more - 1));
}

/** Cells that would have to change along with those of the set. */
const neighbours = (system: System, set: CellSet): readonly Cell[] => [
  ...new Set(
    set.flatMap((cell) => system.touching(cell).flatMap((equation) => (isEquality(equation) ? equation.cells : []))),
  ),
];

function isNew({ tried }: Search, set: CellSet): boolean {
  const key = set
    .map((cell) => cell.field)
    .sort()
    .join(' ');
  if (tried.has(key)) return false;
  tried.add(key);
  return true;
}
