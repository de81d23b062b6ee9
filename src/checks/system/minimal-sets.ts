import type { Cell } from './cells.ts';
import { downstream } from './clusters.ts';
import { type Equation, isEquality } from './equation.ts';
import { canMend, type System } from './mending.ts';

/** How many sets are tried before the search gives up: it bounds the time that one form can take. */
const MOST_TRIALS = 250;

/** One mistake that could be behind failing equations: the wrong cell, and all cells that change when it is put right. */
export interface Explanation {
  readonly culprit: Cell;
  readonly cells: readonly Cell[];
  /** Those of them that change only because they were worked out from the wrong one. */
  readonly follow: readonly Cell[];
}

/** Mistakes that explain failing equations only together. */
export type MistakeSet = readonly Explanation[];

/** A cell that is wrong by itself. */
export const alone = (culprit: Cell): Explanation => ({ culprit, cells: [culprit], follow: [] });

/** A result that was worked out wrongly, with the later results that were worked out from it. */
export function workedOut(system: System, culprit: Cell): Explanation {
  const cells = downstream(system, culprit);
  return { culprit, cells, follow: cells.slice(1) };
}

export const cellsOf = (set: MistakeSet): readonly Cell[] => [...new Set(set.flatMap(({ cells }) => cells))];

/** The smallest sets of mistakes that explain all the given failing equations. */
export function minimalSets(
  system: System,
  failing: readonly Equation[],
  sizes: { readonly from: number; readonly to: number },
): readonly MistakeSet[] {
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

function extend(search: Search, set: MistakeSet, more: number): readonly MistakeSet[] {
  if (search.tried.size >= MOST_TRIALS) return [];
  const known = cellsOf(set);
  const unexplained = search.failing.find((equation) => !equation.cells.some((cell) => known.includes(cell)));
  if (more === 0) return !unexplained && isNew(search, set) && canMend(search.system, known) ? [set] : [];
  const candidates = unexplained ? mistakesIn(search.system, unexplained) : neighbours(search.system, known);
  return candidates
    .filter(({ culprit }) => !known.includes(culprit))
    .flatMap((mistake) => extend(search, [...set, mistake], more - 1));
}

/** What can be wrong in an equation: each of its cells, or its result together with what follows from it. */
function mistakesIn(system: System, { cells, subject }: Equation): MistakeSet {
  const result = subject ? workedOut(system, subject) : undefined;
  return [...(result && result.follow.length > 0 ? [result] : []), ...cells.map(alone)];
}

/** Cells that would have to change along with the known ones. */
const neighbours = (system: System, known: readonly Cell[]): MistakeSet =>
  [
    ...new Set(known.flatMap((cell) => system.touching(cell).flatMap((each) => (isEquality(each) ? each.cells : [])))),
  ].map(alone);

function isNew({ tried }: Search, set: MistakeSet): boolean {
  const key = set
    .map(({ culprit, follow }) => `${culprit.field}+${follow.length}`)
    .sort()
    .join(' ');
  if (tried.has(key)) return false;
  tried.add(key);
  return true;
}
