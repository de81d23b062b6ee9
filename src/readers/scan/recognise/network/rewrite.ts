import type { Step } from './model.ts';
import { type Network, networkOf, withoutUnused } from './network.ts';

/** Steps that give the same as others in their place; the last of those comes after all that the new ones need. */
export interface Rewriting {
  readonly from: readonly Step[];
  readonly to: readonly Step[];
}

/** What may be written otherwise around a step. */
export type Rule = (step: Step, network: Network) => Rewriting | undefined;

/** Writes steps otherwise by the first rule that has something to do, until none has. */
export function rewrite(steps: readonly Step[], rules: readonly Rule[]): Step[] {
  let current = steps;
  for (;;) {
    const next = rules
      .values()
      .map((rule) => rewriteBy(current, rule))
      .find((rewritten) => rewritten !== undefined);
    if (!next) return withoutUnused(current);
    current = next;
  }
}

/** All that a rule has to do at once; undefined for nothing. */
function rewriteBy(steps: readonly Step[], rule: Rule): Step[] | undefined {
  const network = networkOf(steps);
  const replaced = new Set<Step>();
  const inPlaceOf = new Map<Step, readonly Step[]>();
  for (const step of steps) {
    const found = rule(step, network);
    const last = found?.from.at(-1);
    if (!found || !last || found.from.some((one) => replaced.has(one))) continue;
    for (const one of found.from) replaced.add(one);
    inPlaceOf.set(last, found.to);
  }
  if (replaced.size === 0) return undefined;
  return steps.flatMap((step) => (replaced.has(step) ? (inPlaceOf.get(step) ?? []) : [step]));
}
