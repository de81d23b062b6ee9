import type { Amount } from '../../model/decimal.ts';
import type { Cell } from './cells.ts';
import { clusters, downstream } from './clusters.ts';
import { type Equation, isBound, isEquality } from './equation.ts';
import { unscaled } from './exact.ts';
import { mends, singleMistakes } from './explanations.ts';
import { mendedValues, type System } from './mending.ts';
import type { Explanation } from './minimal-sets.ts';
import { type Mistake, severalMistakes } from './several.ts';

/** A cell with the value that it should have, where only one fits. */
export interface Mend {
  readonly cell: Cell;
  readonly value: Amount | undefined;
}

/** One way to explain a fault: the wrong cell, and the results that change with it. */
export interface Suspect extends Mend {
  readonly consequences: readonly Mend[];
}

/** One mistake on a form: the equation that shows it and the cells that could be the wrong one, the likeliest first. */
export interface Fault {
  readonly equation: Equation;
  readonly suspects: readonly Suspect[];
  /** Explained only by more wrong cells than a person makes: the table was probably read wrongly. */
  readonly scattered: boolean;
}

export interface Blame {
  readonly faults: readonly Fault[];
  /** Failing equations that hold once another one's fault is mended. */
  readonly explained: ReadonlyMap<Equation, Fault>;
}

/** Finds the fewest mistakes that explain every failing equation, and which of them explains which. */
export function blame(system: System): Blame {
  const faults: Fault[] = [];
  const explained = new Map<Equation, Fault>();
  for (const cluster of clusters(system)) {
    for (const mistake of mistakesOf(system, cluster)) {
      const fault = faultOf(system, mistake);
      if (!fault) continue;
      faults.push(fault);
      for (const each of mistake.explains) if (each !== fault.equation) explained.set(each, fault);
    }
  }
  const shown = new Set(faults.map((fault) => fault.equation));
  const alone = [...system.failing].filter((each) => !shown.has(each) && !explained.has(each));
  const certain = [...faults];
  for (const equation of alone) {
    const part = alone.find((each) => comesFrom(system, equation, each));
    const cause = part ? judged(part) : certain.find((fault) => restsOn(equation, fault));
    if (cause) explained.set(equation, cause);
    else faults.push(judged(equation));
  }
  return { faults, explained };
}

function mistakesOf(system: System, cluster: readonly Equation[]): readonly Mistake[] {
  const explanations = singleMistakes(system, cluster);
  const mistakes = explanations.length > 0 ? [{ explanations, explains: cluster }] : severalMistakes(system, cluster);
  return mistakes.map((mistake) => ({ ...mistake, explains: [...mistake.explains, ...boundsOf(system, mistake)] }));
}

/** Broken limits and grades that hold once the mistake is put right, whichever of its explanations is true. */
const boundsOf = (system: System, { explanations }: Mistake): readonly Equation[] =>
  [...system.failing].filter(
    (equation) =>
      !isEquality(equation) &&
      explanations.length > 0 &&
      explanations.every(({ cells }) => mends(system, cells, equation)),
  );

function faultOf(system: System, { explanations, explains, scattered = false }: Mistake): Fault | undefined {
  const suspects = explanations.map((explanation) => suspectOf(system, explanation));
  const equation = shownBy(explains, suspects[0]?.cell);
  return equation && { equation, suspects, scattered };
}

/** A sum beyond its limit only because one of its parts is, or a score that no formula gives as it is beyond its limit. */
function comesFrom(system: System, equation: Equation, other: Equation): boolean {
  if (other === equation || other.kind !== 'limit' || !equation.subject || !other.subject) return false;
  if (equation.kind === 'formula') return equation.subject === other.subject;
  return other.rule === equation.rule && downstream(system, other.subject).includes(equation.subject);
}

/** A limit that cannot be judged because the likeliest wrong cell of a fault belongs to it. */
function restsOn(equation: Equation, fault: Fault): boolean {
  const wrong = fault.suspects[0]?.cell ?? fault.equation.subject;
  return isBound(equation) && wrong !== undefined && equation.cells.includes(wrong);
}

const isAbout = (equation: Equation, cell: Cell | undefined): boolean =>
  cell !== undefined && equation.subject === cell;

/** The equation that tells the mistake best: one whose result is the wrong cell, else its limit, else one that holds it. */
function shownBy(equations: readonly Equation[], cell: Cell | undefined): Equation | undefined {
  return (
    equations.find((equation) => isEquality(equation) && isAbout(equation, cell)) ??
    equations.find((equation) => equation.kind === 'limit' && isAbout(equation, cell)) ??
    equations.find((equation) => isEquality(equation) && cell !== undefined && equation.cells.includes(cell)) ??
    equations[0]
  );
}

function suspectOf(system: System, { culprit, cells, follow }: Explanation): Suspect {
  const values = mendedValues(system, [...new Set([culprit, ...follow, ...cells])]);
  const mend = (cell: Cell): Mend => {
    const value = values.get(cell);
    return { cell, value: value === undefined ? undefined : unscaled(value, system.scale) };
  };
  return { ...mend(culprit), consequences: follow.map(mend) };
}

/** A broken limit or grade by itself: its own cells, as it names them. */
function judged(equation: Equation): Fault {
  const suspects = equation.kind === 'limit' ? equation.cells : equation.subject ? [equation.subject] : [];
  return {
    equation,
    suspects: suspects.map((cell) => ({ cell, value: undefined, consequences: [] })),
    scattered: false,
  };
}
