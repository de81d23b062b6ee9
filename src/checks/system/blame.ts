import { clusters, downstream } from './clusters.ts';
import { type Equation, equationHolds, isBound, isEquality } from './equation.ts';
import { mends, singleMistakes } from './explanations.ts';
import { type Fault, faultOf, judged, wrongUnit } from './fault.ts';
import type { System } from './mending.ts';
import { type Mistake, severalMistakes } from './several.ts';
import type { Scope } from './terms.ts';
import { unitMistake } from './unit-mistakes.ts';

export interface Blame {
  readonly faults: readonly Fault[];
  /** Failing equations that hold once another one's fault is mended. */
  readonly explained: ReadonlyMap<Equation, Fault>;
}

interface Told {
  readonly fault: Fault;
  /** Failing equations that it is behind. */
  readonly explains: readonly Equation[];
}

/** Finds the fewest mistakes that explain every failing equation, and which of them explains which. */
export function blame(system: System, form: Scope): Blame {
  const told = clusters(system).flatMap((cluster) => faultsOf(system, form, cluster));
  const explained = new Map<Equation, Fault>();
  for (const { fault, explains } of told) {
    for (const equation of explains) {
      if (equation !== fault.equation || equation.rule !== fault.rule) explained.set(equation, fault);
    }
  }
  const faults = told.map(({ fault }) => fault);
  const shown = new Set(faults.map(({ equation }) => equation));
  const left = [...system.failing].filter((each) => !shown.has(each) && !explained.has(each));
  const more: Fault[] = [];
  for (const equation of left) {
    const cause = causeAmong(system, equation, left, faults);
    if (cause) explained.set(equation, cause);
    else more.push(judged(system, equation));
  }
  return { faults: [...faults, ...more], explained };
}

function faultsOf(system: System, form: Scope, cluster: readonly Equation[]): readonly Told[] {
  const unit = unitMistake(system, form, cluster);
  const fault = unit && wrongUnit(system, cluster, unit);
  if (fault) {
    const bounds = boundsOf(system, (bound) => equationHolds(bound, unit.values));
    return [{ fault, explains: [...cluster, ...bounds] }];
  }
  return mistakesOf(system, cluster).flatMap((mistake) => {
    const explains = [...mistake.explains, ...boundsMended(system, mistake)];
    const told = faultOf(system, { ...mistake, explains });
    return told ? [{ fault: told, explains }] : [];
  });
}

function mistakesOf(system: System, cluster: readonly Equation[]): readonly Mistake[] {
  const explanations = singleMistakes(system, cluster);
  return explanations.length > 0 ? [{ explanations, explains: cluster }] : severalMistakes(system, cluster);
}

/** Broken limits, formulas and grades that hold once the mistake is put right, whichever of its explanations is true. */
const boundsMended = (system: System, { explanations }: Mistake): readonly Equation[] =>
  explanations.length === 0
    ? []
    : boundsOf(system, (bound) => explanations.every(({ cells }) => mends(system, cells, bound)));

const boundsOf = (system: System, wanted: (bound: Equation) => boolean): readonly Equation[] =>
  [...system.failing].filter((equation) => !isEquality(equation) && wanted(equation));

/** The fault that a broken bound only comes from. */
function causeAmong(
  system: System,
  equation: Equation,
  left: readonly Equation[],
  faults: readonly Fault[],
): Fault | undefined {
  const part = left.find((each) => comesFrom(system, equation, each));
  return part ? judged(system, part) : faults.find((fault) => restsOn(equation, fault));
}

/** A sum beyond its limit only because one of its parts is, or a score that no formula gives as it is beyond its limit. */
function comesFrom(system: System, equation: Equation, other: Equation): boolean {
  if (other === equation || other.kind !== 'limit' || !equation.subject || !other.subject) return false;
  if (equation.kind === 'formula') return equation.subject === other.subject;
  return other.rule === equation.rule && downstream(system, other.subject).includes(equation.subject);
}

/** A bound that cannot be judged because the likeliest wrong cell of a fault belongs to it. */
function restsOn(equation: Equation, fault: Fault): boolean {
  const wrong = fault.suspects[0]?.cell ?? fault.equation.subject;
  return isBound(equation) && wrong !== undefined && equation.cells.includes(wrong);
}
