import type { Cell } from './cells.ts';
import type { Equation } from './equation.ts';
import type { Explanation } from './explanations.ts';
import type { System } from './mending.ts';
import { type CellSet, minimalSets } from './minimal-sets.ts';

/** A mistake before the equation that tells it is chosen. */
export interface Mistake {
  /** Each could be the true one; none where nothing speaks for a cell. */
  readonly explanations: readonly Explanation[];
  /** Failing equations that it is behind. */
  readonly explains: readonly Equation[];
  /** Only more wrong cells than a person gets wrong would explain it. */
  readonly scattered?: boolean;
}

/** More wrong cells than this are no mistakes but a table that was read wrongly. */
const MOST_MISTAKES = 3;

/** The mistakes behind failing equations that no single one explains: one for each equation that still needs one. */
export function severalMistakes(system: System, failing: readonly Equation[]): readonly Mistake[] {
  const sets = minimalSets(system, failing, { from: 2, to: MOST_MISTAKES });
  const [only, another] = failing;
  if (only && !another) return [{ explanations: withSubject(only, candidates(sets, only)), explains: failing }];
  if (sets.length === 0)
    return failing.map((equation) => ({ explanations: [], explains: [equation], scattered: true }));
  const mistakes: Mistake[] = [];
  let open = failing;
  for (const cell of certain(sets, failing)) {
    const explains = open.filter((equation) => equation.cells.includes(cell));
    if (explains.length === 0) continue;
    mistakes.push({ explanations: sets.slice(0, 1).map((cells) => ({ culprit: cell, cells, follow: [] })), explains });
    open = open.filter((equation) => !explains.includes(equation));
  }
  return [...mistakes, ...uncertain(sets, open)];
}

/** The cells of an equation that occur in any of the sets. */
function candidates(sets: readonly CellSet[], equation: Equation): readonly Explanation[] {
  const explanations = sets.flatMap((cells) =>
    cells.filter((cell) => equation.cells.includes(cell)).map((culprit) => ({ culprit, cells, follow: [] })),
  );
  return [...new Map(explanations.map((each) => [each.culprit, each])).values()];
}

/** Where one equation fails and no single cell explains it, its result is as good a suspect as any. */
function withSubject({ subject }: Equation, explanations: readonly Explanation[]): readonly Explanation[] {
  if (!subject || explanations.length === 0) return [];
  const others = explanations.filter(({ culprit }) => culprit !== subject);
  return [{ culprit: subject, cells: [subject], follow: [] }, ...others];
}

/** Cells that are wrong whichever set is the true one; results of failing equations first. */
function certain([first = [], ...others]: readonly CellSet[], failing: readonly Equation[]): readonly Cell[] {
  const common = first.filter((cell) => others.every((set) => set.includes(cell)));
  const isResult = (cell: Cell): boolean => failing.some((equation) => equation.subject === cell);
  return [...common.filter(isResult), ...common.filter((cell) => !isResult(cell))];
}

/** Equations whose wrong cell differs from set to set; those that share all their suspects share the mistake. */
function uncertain(sets: readonly CellSet[], open: readonly Equation[]): readonly Mistake[] {
  const mistakes = new Map<string, Mistake>();
  for (const equation of open) {
    const distinct = candidates(sets, equation);
    const key = distinct.map(({ culprit }) => culprit.field).join(' ');
    const known = mistakes.get(key);
    mistakes.set(key, { explanations: distinct, explains: [...(known?.explains ?? []), equation] });
  }
  return [...mistakes.values()];
}
