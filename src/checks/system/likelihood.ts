import type { Amount } from '../../model/decimal.ts';
import type { FieldValue } from '../../model/record.ts';
import { isSlip } from '../slips.ts';
import type { Equation } from './equation.ts';
import { unscaled } from './exact.ts';
import { mendedValues, type System } from './mending.ts';
import type { Explanation } from './minimal-sets.ts';
import { bornOut } from './second-reading.ts';

/** Puts the likeliest mistake first: what a second reading bears out, then what was read least surely. */
export function byLikelihood(
  system: System,
  failing: readonly Equation[],
  explanations: readonly Explanation[],
): readonly Explanation[] {
  if (explanations.length < 2) return explanations;
  const ranked = explanations.map((explanation) => ({ explanation, rank: rankOf(system, failing, explanation) }));
  return ranked.sort((left, right) => left.rank - right.rank).map(({ explanation }) => explanation);
}

function rankOf(system: System, failing: readonly Equation[], explanation: Explanation): number {
  const { culprit } = explanation;
  const mended = mendedCulprit(system, explanation);
  if (bornOut(system, culprit, mended)) return 0;
  const result = failing.find((equation) => equation.subject === culprit);
  const asResult = result && (result.kind === 'calculation' || explanation.follow.length === 0);
  const unlikely = asResult || isSlip(culprit, mended) ? 0 : 5;
  return 1 + 10 * sureness(culprit.source) + unlikely + (asResult ? 0 : 1 + explanation.follow.length);
}

/** What the wrong cell should be, where only one value fits. */
export function mendedCulprit(system: System, { culprit, cells }: Explanation): Amount | undefined {
  const value = mendedValues(system, [culprit, ...cells.filter((cell) => cell !== culprit)]).get(culprit);
  return value === undefined ? undefined : unscaled(value, system.scale);
}

/** 0 for what nothing settles, 1 for one reading of a recogniser or a cell put back, 2 for digital text and what two readings give. */
export function sureness({ trust, confidence }: FieldValue): 0 | 1 | 2 {
  if (trust === 'doubtful') return 0;
  if (trust === 'repaired') return 1;
  return trust === 'read' && confidence !== undefined ? 1 : 2;
}
