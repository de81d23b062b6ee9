import { type Source, STAGES, type Stage } from '../../model/record.ts';
import { labeller } from '../labels.ts';
import { atMost } from './at-most.ts';
import type { Cell } from './cells.ts';
import type { Equation, Unchecked } from './equation.ts';
import { unreadable } from './reasons.ts';
import { sumEquation } from './sum.ts';
import { fundCells, resolveTerm, type Scope, stageTotal } from './terms.ts';

/** What amounts must be to each other on every form. */
export function amountEquations(form: Scope): readonly (Equation | Unchecked)[] {
  return [...STAGES.flatMap((stage) => sourcesOf(stage, form)), ...allocatedOfBudget(form), ...spentOfAllocated(form)];
}

/** The sources of a stage add up to its stated total. */
function sourcesOf(stage: Stage, form: Scope): readonly (Equation | Unchecked)[] {
  const [total] = fundCells(form, stage, (source) => source === 'total').filter(isStated);
  const parts = fundCells(form, stage, (source) => source !== 'total');
  if (!total || !parts.some(isStated)) return [];
  const text = firstText([total, ...parts]);
  const rule = 'budget/sources-sum';
  return [
    text
      ? unreadable(rule, text, labeller(form.record, form.definition))
      : sumEquation(rule, total, parts, form.cells.scale),
  ];
}

const isStated = (cell: Cell): boolean => cell.state !== 'blank';
const firstText = (cells: readonly Cell[]): Cell | undefined => cells.find((cell) => cell.state === 'text');

function allocatedOfBudget(form: Scope): readonly (Equation | Unchecked)[] {
  const { stages } = form.definition;
  const budget = resolveTerm('budget', form);
  const allocated = stages.allocated ? stageTotal(stages.allocated, form) : [];
  return atMost('budget/allocated-exceeds-budget', allocated, budget, form);
}

/** What was carried over may be spent beyond what was allocated this year. */
function spentOfAllocated(form: Scope): readonly (Equation | Unchecked)[] {
  const { stages } = form.definition;
  if (!stages.allocated) return [];
  const carried = (stage: Stage) => fundCells(form, stage, (source: Source) => source === 'carryover').filter(isStated);
  const own = carried(stages.allocated);
  const carryover = own.length > 0 ? [] : firstOf(carried(stages.budget), carried(stages.spent));
  const allocated = stageTotal(stages.allocated, form);
  if (!allocated.some(isStated)) return [];
  return atMost('budget/spent-exceeds-allocated', stageTotal(stages.spent, form), [...allocated, ...carryover], form);
}

const firstOf = (preferred: readonly Cell[], otherwise: readonly Cell[]): readonly Cell[] =>
  preferred.length > 0 ? preferred : otherwise;
