import type { Cell } from './cells.ts';
import type { Equation } from './equation.ts';
import { mostTelling } from './explanations.ts';
import { byLikelihood } from './likelihood.ts';
import type { System } from './mending.ts';
import { alone, cellsOf, type Explanation, type MistakeSet, minimalSets } from './minimal-sets.ts';

/** A mistake before the equation that tells it is chosen. */
export interface Mistake {
  /** Each could be the true one; none where nothing speaks for a cell. */
  readonly explanations: readonly Explanation[];
  /** Failing equations that it is behind. */
  readonly explains: readonly Equation[];
  /** Only more wrong cells than a person gets wrong would explain it. */
  readonly scattered?: boolean;
}

/** More mistakes than this are none of a person: the table was read wrongly. */
const MOST_MISTAKES = 3;

/** The mistakes behind failing equations that no single one explains: one for each equation that still needs one. */
export function severalMistakes(system: System, failing: readonly Equation[]): readonly Mistake[] {
  const sets = mostTelling(system, minimalSets(system, failing, { from: 2, to: MOST_MISTAKES }));
  const [only, another] = failing;
  if (only && !another) return [{ explanations: withSubject(only, candidates(sets, only)), explains: failing }];
  if (sets.length === 0) {
    return failing.map((equation) => ({ explanations: [], explains: [equation], scattered: true }));
  }
  const mistakes: Mistake[] = [];
  let open = failing;
  for (const mistake of certain(sets, failing)) {
    const explains = open.filter((equation) => equation.cells.some((cell) => ownCells(mistake).includes(cell)));
    if (explains.length === 0) continue;
    mistakes.push({ explanations: [mistake], explains });
    open = open.filter((equation) => !explains.includes(equation));
  }
  return [...mistakes, ...uncertain(system, sets, open)];
}

const ownCells = ({ culprit, follow }: Explanation): readonly Cell[] => [culprit, ...follow];

/** A mistake of a set as part of the whole set: it is put right together with the others. */
const within = (set: MistakeSet, mistake: Explanation): Explanation => ({ ...mistake, cells: cellsOf(set) });

/** The mistakes of the sets whose wrong cell belongs to an equation. */
function candidates(sets: readonly MistakeSet[], equation: Equation): readonly Explanation[] {
  const byCulprit = new Map<Cell, Explanation>();
  for (const set of sets) {
    for (const mistake of set) {
      const { culprit } = mistake;
      if (equation.cells.includes(culprit) && !byCulprit.has(culprit)) byCulprit.set(culprit, within(set, mistake));
    }
  }
  return [...byCulprit.values()];
}

/** Where one equation fails and no single cell explains it, its result is as good a suspect as any. */
function withSubject({ subject }: Equation, explanations: readonly Explanation[]): readonly Explanation[] {
  if (!subject || explanations.length === 0) return [];
  return [alone(subject), ...explanations.filter(({ culprit }) => culprit !== subject)];
}

/** Mistakes that were made whichever set is the true one; results of failing equations first. */
function certain([first = [], ...others]: readonly MistakeSet[], failing: readonly Equation[]): readonly Explanation[] {
  const common = first
    .filter(({ culprit }) => others.every((set) => set.some((each) => each.culprit === culprit)))
    .map((mistake) => within(first, mistake));
  const isResult = ({ culprit }: Explanation): boolean => failing.some((equation) => equation.subject === culprit);
  return [...common.filter(isResult), ...common.filter((mistake) => !isResult(mistake))];
}

/** Equations whose wrong cell differs from set to set; those that share all their suspects share the mistake. */
function uncertain(system: System, sets: readonly MistakeSet[], open: readonly Equation[]): readonly Mistake[] {
  const mistakes = new Map<string, Mistake>();
  for (const equation of open) {
    const explanations = byLikelihood(system, [equation], candidates(sets, equation));
    const key = explanations.map(({ culprit }) => culprit.field).join(' ');
    mistakes.set(key, { explanations, explains: [...(mistakes.get(key)?.explains ?? []), equation] });
  }
  return [...mistakes.values()];
}
