import { isSlip } from '../slips.ts';
import type { Cell } from './cells.ts';
import { type Equation, isEquality } from './equation.ts';
import { byLikelihood, mendedCulprit } from './likelihood.ts';
import { canMend, type System } from './mending.ts';
import { alone, cellsOf, type Explanation, type MistakeSet, workedOut } from './minimal-sets.ts';

/**
 * The single mistakes that explain a group of failing equations. A result that was worked out wrongly counts as one
 * mistake even where later results were worked out from it; it is considered where no single other cell is to blame,
 * and always for rates and products, which people get wrong more often than they mistype an amount.
 */
export function singleMistakes(system: System, failing: readonly Equation[]): readonly Explanation[] {
  const byItself = inAll(failing)
    .filter((cell) => canMend(system, [cell]))
    .map(alone);
  const settled = byItself.length === 1 && byItself.every((each) => isPlausible(system, failing, each));
  const worked = failing
    .filter((equation) => !settled || equation.kind === 'calculation')
    .flatMap((equation) => workedOutWrongly(system, failing, equation))
    .filter(({ culprit }) => byItself.every((each) => each.culprit !== culprit));
  return byLikelihood(
    system,
    failing,
    singly(
      mostTelling(
        system,
        [...byItself, ...worked].map((each) => [each]),
      ),
    ),
  );
}

const inAll = ([first, ...others]: readonly Equation[]): readonly Cell[] =>
  (first?.cells ?? []).filter((cell) => others.every((equation) => equation.cells.includes(cell)));

const singly = (sets: readonly MistakeSet[]): readonly Explanation[] => sets.flatMap((set) => set.slice(0, 1));

/** A result put right, or a number that one slip of the pen or of a recogniser made of the right one. */
const isPlausible = (system: System, failing: readonly Equation[], explanation: Explanation): boolean =>
  failing.some((equation) => equation.subject === explanation.culprit) ||
  isSlip(explanation.culprit, mendedCulprit(system, explanation));

function workedOutWrongly(system: System, failing: readonly Equation[], { subject }: Equation): MistakeSet {
  if (!subject) return [];
  const mistake = workedOut(system, subject);
  const hitsAll = failing.every((each) => each.cells.some((cell) => mistake.cells.includes(cell)));
  return hitsAll && canMend(system, mistake.cells) ? [mistake] : [];
}

/** Only those sets that also mend the most limits and grades that are broken. */
export function mostTelling(system: System, sets: readonly MistakeSet[]): readonly MistakeSet[] {
  const broken = [...system.failing].filter((equation) => !isEquality(equation));
  if (broken.length === 0 || sets.length < 2) return sets;
  const counts = sets.map((set) => broken.filter((bound) => mends(system, cellsOf(set), bound)).length);
  const most = Math.max(...counts);
  return sets.filter((_, index) => counts[index] === most);
}

/** Does a failing limit or grade hold once these cells are put right? */
export const mends = (system: System, cells: readonly Cell[], equation: Equation): boolean =>
  equation.cells.some((cell) => cells.includes(cell)) && canMend(system, cells, [equation]);
