import type { Equation, FormDefinition } from '../../model/definition.ts';
import type { FormRecord, Stage } from '../../model/record.ts';
import type { Cell, Cells } from './cells.ts';
import { goalRuns, level1Runs, type Run } from './runs.ts';

/** The rows that an equation of a definition is about: all of the form, or those of one section or one level 1. */
export interface Scope {
  readonly record: FormRecord;
  readonly definition: FormDefinition;
  readonly cells: Cells;
  /** Positions of the rows in `scores`, of a section first. */
  readonly sections: readonly number[];
  readonly items: readonly number[];
  readonly indicators: readonly number[];
}

/** The cells that a term of a definition's equation names, added up if there are several; none where the form lacks them. */
export function resolveTerm(name: string, scope: Scope): readonly Cell[] {
  const stages: Readonly<Record<string, Stage | undefined>> = scope.definition.stages;
  if (name === 'budget') return budgetTotal(scope);
  if (Object.hasOwn(stages, name)) return stageTotal(stages[name], scope);
  return present(fieldsOf(name, scope), scope.cells);
}

/** Whether the form has what the equation needs beyond its terms, and nothing that takes its place. */
export function isGiven({ given, without }: Equation, scope: Scope): boolean {
  const has = (term: string): boolean => resolveTerm(term, scope).some(isStated);
  return (given === undefined || has(given)) && (without === undefined || !has(without));
}

function budgetTotal(scope: Scope): readonly Cell[] {
  const { stages, otherBudgets } = scope.definition;
  const totals = [stages.budget, ...otherBudgets].map((stage) => stageTotal(stage, scope));
  return totals.find((cells) => cells.some(isStated)) ?? totals[0] ?? [];
}

/** The field that a term names, or the first of them. */
export const fieldOf = (name: string, scope: Scope): string => fieldsOf(name, scope)[0] ?? name;

function fieldsOf(name: string, scope: Scope): readonly string[] {
  const [table = '', column = ''] = name.split('.');
  return column ? rowNames(table, column, scope) : [name];
}

function rowNames(table: string, column: string, scope: Scope): readonly string[] {
  const scores = (positions: readonly number[]) => positions.map((position) => `scores[${position}].${column}`);
  if (table === 'section' || table === 'sections') return scores(scope.sections);
  if (table === 'items') return scores(scope.items);
  if (table === 'level1' || table === 'goal') return weightsBeside(table, scope.indicators);
  if (table === 'level1s') return wherePrinted('level1', level1Runs(scope.record.indicators), scope);
  if (table === 'goals') return wherePrinted('goal', goalRuns(scope.record.indicators), scope);
  return scope.indicators.map((position) => `indicators[${position}].${column}`);
}

const weightsBeside = (group: 'level1' | 'goal', positions: readonly number[]): readonly string[] =>
  positions.map((position) => `indicators[${position}].${group}_weight`);

/** The weight beside the name of each run in the scope; none where one of them lacks it, as then they make no sum. */
function wherePrinted(group: 'level1' | 'goal', runs: readonly Run[], { indicators, cells }: Scope): readonly string[] {
  const heads = runs.flatMap(([head]) => (head !== undefined && indicators.includes(head) ? [head] : []));
  const names = weightsBeside(group, heads);
  return names.every((name) => cells.byName.has(name)) ? names : [];
}

const present = (names: readonly string[], cells: Cells): readonly Cell[] =>
  names.flatMap((name) => cells.byName.get(name) ?? []);

/** The stated total of a stage or, where none is stated, its sources. */
export function stageTotal(stage: Stage | undefined, scope: Scope): readonly Cell[] {
  const totals = fundCells(scope, stage, (source) => source === 'total').filter(isStated);
  return totals.length > 0 ? totals.slice(0, 1) : fundCells(scope, stage, (source) => source !== 'total');
}

const isStated = (cell: Cell): boolean => cell.state !== 'blank';

/** The amounts of a stage whose source is wanted. */
export function fundCells(
  { record, cells }: Scope,
  stage: Stage | undefined,
  wanted: (source: FormRecord['funds'][number]['source']) => boolean,
): readonly Cell[] {
  const rows = record.funds.filter((row) => row.stage === stage && wanted(row.source));
  return present(
    rows.map(({ position }) => `funds[${position}].amount`),
    cells,
  );
}
