import type { Amount } from '../../model/decimal.ts';
import type { Cell } from './cells.ts';
import { type Equation, isEquality } from './equation.ts';
import { unscaled } from './exact.ts';
import { canMend, mendedValues, type System } from './mending.ts';
import { type Explanation, workedOut } from './minimal-sets.ts';
import type { Mistake } from './several.ts';
import type { UnitMistake } from './unit-mistakes.ts';

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
  /** The rule that tells it: that of the equation, or the one on units. */
  readonly rule: string;
  readonly suspects: readonly Suspect[];
  /** Explained only by more wrong cells than a person makes: the table was probably read wrongly. */
  readonly scattered: boolean;
}

/** A mistake with the equation that tells it best. */
export function faultOf(system: System, mistake: Mistake): Fault | undefined {
  const suspects = mistake.explanations.map((explanation) => suspectOf(system, explanation));
  const equation = shownBy(mistake.explains, suspects[0]?.cell);
  return equation && { equation, rule: equation.rule, suspects, scattered: mistake.scattered ?? false };
}

/** Amounts in the wrong unit: all of them are wrong together. */
export function wrongUnit(
  { scale }: System,
  failing: readonly Equation[],
  { cells, values }: UnitMistake,
): Fault | undefined {
  const equation = shownBy(failing, cells[0]);
  const suspects = cells.map((cell) => ({
    cell,
    value: unscaled(values.get(cell) ?? cell.exact, scale),
    consequences: [],
  }));
  return equation && { equation, rule: 'budget/unit-suspect', suspects, scattered: false };
}

/** A broken bound by itself: those of its cells that can be put right together with what follows from them. */
export function judged(system: System, equation: Equation): Fault {
  const { cells, subject, kind } = equation;
  const possible = cells.filter((cell) => canMend(system, workedOut(system, cell).cells, [equation]));
  const suspects = kind === 'limit' ? (possible.length > 0 ? possible : cells) : subject ? [subject] : [];
  return {
    equation,
    rule: equation.rule,
    suspects: suspects.map((cell) => ({ cell, value: undefined, consequences: [] })),
    scattered: false,
  };
}

/** One whose result is the wrong cell, else a limit of the cell, else one that holds it. */
function shownBy(equations: readonly Equation[], cell: Cell | undefined): Equation | undefined {
  const isAbout = (equation: Equation): boolean => cell !== undefined && equation.subject === cell;
  return (
    equations.find((equation) => isEquality(equation) && isAbout(equation)) ??
    equations.find((equation) => equation.kind === 'limit' && isAbout(equation)) ??
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
