import type { FieldValue, FormRecord } from '../model/record.ts';
import { mapNumbers } from './map-numbers.ts';
import type { Cell } from './system/cells.ts';
import type { Diagnosis } from './system/diagnose.ts';
import { type Equation, equationHolds, isEquality } from './system/equation.ts';
import type { System } from './system/mending.ts';

/**
 * The record with `read` values raised to `confirmed` where an equation of the form bears them out. An equation is
 * evidence for a cell if it holds, would not hold with one more or one less in the cell's last digit, and is more
 * than a number written twice or a sum of zeros.
 */
export function confirmed(record: FormRecord, { system }: Diagnosis): FormRecord {
  const names = new Set<string>();
  for (const equation of system.equations) {
    if (system.failing.has(equation)) continue;
    for (const cell of borneOut(equation)) for (const name of [cell.field, ...cell.aliases]) names.add(name);
    if (equation.kind === 'band' && equation.cells.every((cell) => names.has(cell.field))) names.add('grade');
  }
  return names.size > 0 ? withConfirmed(record, names) : record;
}

/** Whether an equation that holds is evidence for a cell. */
export const isBorneOut = ({ equations, failing }: System, field: string): boolean =>
  equations.some((equation) => !failing.has(equation) && borneOut(equation).some((cell) => cell.field === field));

function borneOut(equation: Equation): readonly Cell[] {
  if (!isEquality(equation) || isTrivial(equation)) return [];
  return equation.cells.filter((cell) => cell.state === 'number' && isSensitive(equation, cell));
}

function isTrivial({ kind, subject, cells }: Equation): boolean {
  const parts = cells.filter((cell) => cell !== subject && !cell.value.isZero());
  return subject?.value.isZero() || (kind === 'sum' && parts.length < 2);
}

const isSensitive = (equation: Equation, cell: Cell): boolean =>
  equation.kind === 'sum'
    ? cell.unit.greaterThanOrEqualTo(equation.subject?.unit ?? 0)
    : [cell.exactUnit, -cell.exactUnit].every((step) => !equationHolds(equation, new Map([[cell, cell.exact + step]])));

function withConfirmed(record: FormRecord, names: ReadonlySet<string>): FormRecord {
  const raise = (name: string, value: FieldValue): FieldValue =>
    value.trust === 'read' && names.has(name) ? { ...value, trust: 'confirmed' } : value;
  return mapNumbers(record, raise);
}
