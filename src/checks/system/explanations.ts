import { isSlip } from '../slips.ts';
import type { Cell } from './cells.ts';
import { downstream } from './clusters.ts';
import { type Equation, isEquality } from './equation.ts';
import { byLikelihood, mendedCulprit } from './likelihood.ts';
import { canMend, type System } from './mending.ts';
import { type CellSet, minimalSets } from './minimal-sets.ts';

/** One mistake that could be behind failing equations: the wrong cell, and all cells that change when it is put right. */
export interface Explanation {
  readonly culprit: Cell;
  readonly cells: CellSet;
  /** Those of them that change only because they were worked out from the wrong one. */
  readonly follow: readonly Cell[];
}

/**
 * The single mistakes that explain a group of failing equations. A result that was worked out wrongly counts as one
 * mistake even where later results were worked out from it; it is considered where no single other cell is to blame,
 * and always for rates and products, which people get wrong more often than they mistype an amount.
 */
export function singleMistakes(system: System, failing: readonly Equation[]): readonly Explanation[] {
  const alone = minimalSets(system, failing, { from: 1, to: 1 }).flatMap(explanation);
  const settled = alone.length === 1 && alone.every((each) => isPlausible(system, failing, each));
  const worked = failing
    .filter((equation) => !settled || equation.kind === 'calculation')
    .flatMap((equation) => workedOutWrongly(system, failing, equation))
    .filter(({ culprit }) => alone.every((each) => each.culprit !== culprit));
  return byLikelihood(system, failing, mostTelling(system, [...alone, ...worked]));
}

/** A result put right, or a number that one slip of the pen or of a recogniser made of the right one. */
const isPlausible = (system: System, failing: readonly Equation[], explanation: Explanation): boolean =>
  failing.some((equation) => equation.subject === explanation.culprit) ||
  isSlip(explanation.culprit, mendedCulprit(system, explanation));

const explanation = (cells: CellSet): readonly Explanation[] => {
  const [culprit] = cells;
  return culprit ? [{ culprit, cells, follow: [] }] : [];
};

function workedOutWrongly(system: System, failing: readonly Equation[], equation: Equation): readonly Explanation[] {
  if (!equation.subject) return [];
  const cells = downstream(system, equation.subject);
  const hitsAll = failing.every((each) => each.cells.some((cell) => cells.includes(cell)));
  return hitsAll && canMend(system, cells) ? [{ culprit: equation.subject, cells, follow: cells.slice(1) }] : [];
}

/** Only those that also mend the most limits and grades that are broken. */
function mostTelling(system: System, explanations: readonly Explanation[]): readonly Explanation[] {
  const counts = explanations.map((each) => brokenBounds(system).filter((bound) => mends(system, each, bound)).length);
  const most = Math.max(0, ...counts);
  return explanations.filter((_, index) => counts[index] === most);
}

const brokenBounds = (system: System): readonly Equation[] =>
  [...system.failing].filter((equation) => !isEquality(equation));

/** Does a failing limit or grade hold once the mistake is put right? */
export const mends = (system: System, { cells }: Explanation, equation: Equation): boolean =>
  equation.cells.some((cell) => cells.includes(cell)) && canMend(system, cells, [equation]);
