import type { FormDefinition } from '../../model/definition.ts';
import type { FormRecord } from '../../model/record.ts';
import { type Assessment, assess } from '../assess.ts';
import { type Labeller, labeller } from '../labels.ts';
import { blame } from './blame.ts';
import { buildEquations } from './build.ts';
import { type Cell, collectCells } from './cells.ts';
import { type Equation, isBound, isEquality, isEquation, isUnchecked, type Unchecked } from './equation.ts';
import type { Fault } from './fault.ts';
import { canMend, type System, systemOf } from './mending.ts';
import { wholeForm } from './scopes.ts';
import type { Scope } from './terms.ts';

/** What the equations of a form say when they are taken together. */
export interface Diagnosis {
  readonly form: Scope;
  readonly assessments: readonly Assessment[];
  readonly system: System;
  readonly unchecked: readonly Unchecked[];
  readonly faults: readonly Fault[];
  /** Failing equations that would hold if another fault were mended. */
  readonly explained: ReadonlyMap<Equation, Fault>;
  readonly label: Labeller;
}

/** All equations of a form, those that fail, and the fewest mistakes that explain why. */
export function diagnose(record: FormRecord, definition: FormDefinition): Diagnosis {
  const form = wholeForm(record, definition, collectCells(record, definition));
  const label = labeller(record, definition);
  const assessments = assess(record);
  const entries = buildEquations(form, assessments);
  const all = systemOf(entries.filter(isEquation), form.cells.scale);
  const open = [...all.failing].filter((equation) => leavesOpen(all, equation));
  const system =
    open.length > 0
      ? systemOf(
          all.equations.filter((equation) => !open.includes(equation)),
          all.scale,
        )
      : all;
  const unchecked = [...entries.filter(isUnchecked), ...open.map((equation) => blankPlace(equation, label))];
  const { faults, explained } = blame(system, form);
  return { form, assessments, system, unchecked, faults, explained, label };
}

/** Whether a cell is among the suspects of any fault. */
export function blamedCells({ faults }: Diagnosis): (cell: Cell) => boolean {
  const blamed = new Set(faults.flatMap(({ suspects }) => suspects.map(({ cell }) => cell)));
  return (cell) => blamed.has(cell);
}

/** A sum that fails but has blank places for scores or weights which could hold what is missing decides nothing. */
function leavesOpen(system: System, equation: Equation): boolean {
  if (!isEquality(equation)) return false;
  const blank = equation.cells.filter(isUnknown);
  return blank.length > 0 && canMend(systemOf([equation, ...limitsOf(system, blank)], system.scale), blank);
}

const isUnknown = (cell: Equation['cells'][number]): boolean =>
  cell.source.value === '' && !cell.field.startsWith('funds');

const limitsOf = (system: System, cells: Equation['cells']): readonly Equation[] => [
  ...new Set(cells.flatMap((cell) => system.touching(cell).filter((each) => isBound(each)))),
];

function blankPlace(equation: Equation, label: Labeller): Unchecked {
  const blank = equation.cells.filter(isUnknown).map((cell) => label(cell.field));
  return { rule: equation.rule, reason: { code: 'blank', args: { labels: blank } } };
}
