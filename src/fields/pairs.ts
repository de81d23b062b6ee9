import type { PairName } from '../model/definition.ts';
import type { Cell } from '../model/document.ts';
import { findLabel, type LabelIndex } from '../model/label.ts';
import type { FieldValue, FormField } from '../model/record.ts';
import { type FieldContext, toValue, type ValueSource } from './context.ts';
import { inlinePairs } from './inline-pairs.ts';
import { normalisePeriod } from './normalise/date.ts';
import { normaliseField, personAndPhone } from './normalise/field.ts';
import type { Normalised } from './normalise/number.ts';
import { type FormRow, isFilled } from './rows.ts';

export type Fields = Partial<Record<FormField, FieldValue>>;

const setField = (fields: Fields, name: FormField, value: FieldValue): void => {
  const present = fields[name];
  if (!present || (present.value === '' && present.raw === '')) fields[name] = value;
};

type Part = readonly [FormField, (raw: string) => Normalised];

/** Fields that share a cell, and how each is taken from its text. */
const SHARED: Readonly<Record<Exclude<PairName, FormField>, readonly Part[]>> = {
  period: [
    ['project_start', (raw) => normalisePeriod(raw)[0]],
    ['project_end', (raw) => normalisePeriod(raw)[1]],
  ],
  person_and_phone: [
    ['responsible_person', (raw) => personAndPhone(raw).person],
    ['contact_phone', (raw) => personAndPhone(raw).phone],
  ],
};

const partsOf = (name: PairName): readonly Part[] =>
  name === 'period' || name === 'person_and_phone' ? SHARED[name] : [[name, (raw) => normaliseField(name, raw)]];

function setPair(context: FieldContext, fields: Fields, name: PairName, source: ValueSource): void {
  for (const [field, normalise] of partsOf(name)) setField(fields, field, toValue(context, source, normalise));
}

/** The cell that holds the value of the label at `index`: the next one with text before the next label. */
function valueCell(cells: readonly Cell[], index: number, labels: LabelIndex<PairName>): Cell | undefined {
  const rest = cells.slice(index + 1);
  const candidate = rest.find(isFilled);
  const isLabel = candidate && (findLabel(labels, candidate.text) || inlinePairs(candidate.text, labels).length > 0);
  return candidate && !isLabel ? candidate : rest[0] && !isFilled(rest[0]) ? rest[0] : undefined;
}

function readCell(
  context: FieldContext,
  fields: Fields,
  row: FormRow,
  index: number,
  labels: LabelIndex<PairName>,
): void {
  const cell = row.own[index];
  if (!cell || !isFilled(cell) || context.claimed.has(cell)) return;
  const name = findLabel(labels, cell.text);
  if (name) {
    const value = valueCell(row.own, index, labels);
    context.claimed.add(cell);
    setPair(context, fields, name, value ? { cell: value } : { cell, raw: '' });
    return;
  }
  const pairs = inlinePairs(cell.text, labels);
  pairs.forEach((pair, ordinal) => {
    const beside = pair.raw === '' && ordinal === pairs.length - 1 ? valueCell(row.own, index, labels) : undefined;
    setPair(context, fields, pair.name, beside ? { cell: beside } : { cell, raw: pair.raw });
  });
}

/** Fields whose value stands beside their label, in the given rows. */
export function readPairs(context: FieldContext, rows: readonly FormRow[], labels: LabelIndex<PairName>): Fields {
  const fields: Fields = {};
  for (const row of rows) {
    for (let index = 0; index < row.own.length; index += 1) readCell(context, fields, row, index, labels);
  }
  return fields;
}

/** Whether a row begins with the label of a pair. */
export function beginsPair(row: FormRow, labels: LabelIndex<PairName>): boolean {
  const first = row.own.find(isFilled);
  if (!first) return false;
  return findLabel(labels, first.text) !== undefined || inlinePairs(first.text, labels).length > 0;
}
