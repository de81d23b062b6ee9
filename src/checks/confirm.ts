import { type FieldValue, FORM_FIELDS, type FormRecord } from '../model/record.ts';
import type { Cell } from './system/cells.ts';
import type { Diagnosis } from './system/diagnose.ts';
import { type Equation, equationHolds, isEquality } from './system/equation.ts';

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
  const fields = { ...record.fields };
  for (const field of FORM_FIELDS) {
    const value = fields[field];
    if (value) fields[field] = raise(field, value);
  }
  return {
    ...record,
    fields,
    funds: record.funds.map((row) => ({ ...row, amount: raise(`funds[${row.position}].amount`, row.amount) })),
    indicators: record.indicators.map((row) => {
      const name = `indicators[${row.position}]`;
      return {
        ...row,
        ...(row.weight && { weight: raise(`${name}.weight`, row.weight) }),
        ...(row.score && { score: raise(`${name}.score`, row.score) }),
        ...(row.level1_weight && { level1_weight: raise(`${name}.level1_weight`, row.level1_weight) }),
      };
    }),
    scores: record.scores.map((row) => {
      const name = `scores[${row.position}]`;
      return {
        ...row,
        ...(row.weight && { weight: raise(`${name}.weight`, row.weight) }),
        ...(row.score && { score: raise(`${name}.score`, row.score) }),
      };
    }),
  };
}
