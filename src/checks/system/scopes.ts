import type { FormDefinition } from '../../model/definition.ts';
import type { FormRecord } from '../../model/record.ts';
import type { Cells } from './cells.ts';
import { goalRuns, level1Runs } from './runs.ts';
import type { Scope } from './terms.ts';

/** All rows of a form. */
export function wholeForm(record: FormRecord, definition: FormDefinition, cells: Cells): Scope {
  const positions = (kind: 'section' | 'item') =>
    record.scores.filter((row) => row.kind === kind).map((row) => row.position);
  return {
    record,
    definition,
    cells,
    sections: positions('section'),
    items: positions('item'),
    indicators: record.indicators.map((row) => row.position),
  };
}

/** Each section with the items that follow it. */
export function eachSection(form: Scope): readonly Scope[] {
  const scopes: { sections: number[]; items: number[] }[] = [];
  for (const { kind, position } of form.record.scores) {
    if (kind === 'section') scopes.push({ sections: [position], items: [] });
    if (kind === 'item') scopes.at(-1)?.items.push(position);
    if (kind === 'total') break;
  }
  return scopes.map((rows) => ({ ...form, ...rows }));
}

/** Each run of indicators with the same level 1; a row that names none belongs to the one above. */
export const eachLevel1 = (form: Scope): readonly Scope[] =>
  level1Runs(form.record.indicators).map((indicators) => ({ ...form, indicators }));

/** The indicators of each goal. */
export const eachGoal = (form: Scope): readonly Scope[] =>
  goalRuns(form.record.indicators).map((indicators) => ({ ...form, indicators }));
