import type { PairName } from '../model/definition.ts';
import type { Cell } from '../model/document.ts';
import { findLabel, type LabelIndex, labelKey } from '../model/label.ts';
import { type FieldValue, FORM_FIELDS, type FormField } from '../model/record.ts';
import { joinBrokenLabels } from './broken-labels.ts';
import { type FieldContext, joinParagraphs, toValue, type ValueSource } from './context.ts';
import { inlinePairs } from './inline-pairs.ts';
import { levelWeight } from './levels.ts';
import { blockOf, headingLabels, isOther, type OtherName, otherName, type PairLabel } from './lists.ts';
import { normaliseField, personAndPhone } from './normalise/field.ts';
import type { Normalised } from './normalise/number.ts';
import { tickedOptions } from './normalise/options.ts';
import { normalisePeriod } from './normalise/period.ts';
import { cleanLine } from './normalise/text.ts';
import type { OtherValue } from './others.ts';
import { type FormRow, isFilled } from './rows.ts';

export type Fields = Partial<Record<FormField, FieldValue>>;

export interface Pairs {
  readonly fields: Fields;
  /** Values of labels without a place in the datasets, and what else stands beside a label that is there twice. */
  readonly others: OtherValue[];
}

const isBlank = ({ value, raw }: FieldValue): boolean => value === '' && raw === '';

/** What is found, and beside which label. */
interface Found extends Pairs {
  readonly labels: Map<FormField, string>;
}

/** How early a label stands in the definition's list. */
function rankOf({ definition }: FieldContext, name: FormField, label: string): number {
  const spellings = blockOf(definition, 'pairs')?.fields[name] ?? [];
  const rank = spellings.findIndex((spelling) => labelKey(spelling) === labelKey(label));
  return rank < 0 ? spellings.length : rank;
}

/** The first value that is not blank stays, unless it is a choice and another label says better what was chosen; the other one is kept under its label's text. */
function setField(context: FieldContext, found: Found, name: FormField, label: string, value: FieldValue): void {
  const { fields, others, labels } = found;
  const present = fields[name];
  const before = labels.get(name) ?? '';
  const isBetter = RANKED.includes(name) && rankOf(context, name, label) < rankOf(context, name, before);
  if (!present || isBlank(present) || (isBetter && !isBlank(value))) {
    if (present && !isBlank(present)) others.push({ label: before, value: present });
    fields[name] = value;
    labels.set(name, label);
  } else if (!isBlank(value) && value.value !== present.value) others.push({ label, value });
}

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

/** Fields of which one option among several is ticked. */
const TICKED: readonly PairLabel[] = ['project_attribute', 'grade'];

/** Fields whose labels differ in how well they say what is meant (实施单位 and 单位名称). */
const RANKED: readonly PairLabel[] = [...TICKED, 'implementing_unit'];

const normaliserOf = (field: FormField) => (raw: string) =>
  normaliseField(field, TICKED.includes(field) ? (tickedOptions(raw) ?? raw) : raw);

const isField = (name: Exclude<PairLabel, OtherName>): name is FormField => FORM_FIELDS.some((field) => field === name);

const partsOf = (name: Exclude<PairLabel, OtherName>): readonly Part[] =>
  isField(name) ? [[name, normaliserOf(name)]] : SHARED[name];

/** A value together with its label as printed. */
interface LabelledSource extends ValueSource {
  readonly label: string;
}

function setPair(context: FieldContext, pairs: Found, name: PairLabel, source: LabelledSource): void {
  if (isOther(name)) {
    const value = toValue(context, source, (raw) => cleanLine(tickedOptions(raw) ?? raw));
    pairs.others.push({ label: otherName(name) ?? source.label, value });
    return;
  }
  for (const [field, normalise] of partsOf(name)) {
    setField(context, pairs, field, source.label, toValue(context, source, normalise));
  }
}

/** Fields of running text, which may begin with what looks like a label. */
const PROSE: readonly PairLabel[] = [
  'overview',
  'fund_usage',
  'implementation',
  'performance_summary',
  'annual_goal',
  'annual_result',
  'other_notes',
];

/** The cell that holds the value of the label at `index`: the next one with text before the next label. */
function valueCell(
  cells: readonly Cell[],
  index: number,
  name: PairLabel,
  labels: LabelIndex<PairLabel>,
): Cell | undefined {
  const rest = cells.slice(index + 1);
  const candidate = rest.find(isFilled);
  const mayHoldPairs = !PROSE.includes(name);
  const isLabel =
    candidate &&
    (findLabel(labels, candidate.text) || (mayHoldPairs && inlinePairs(candidate.text, labels).length > 0));
  return candidate && !isLabel ? candidate : rest[0] && !isFilled(rest[0]) ? rest[0] : undefined;
}

/** The only text of a row that is neither a label nor a heading. */
function loneText(
  { definition }: FieldContext,
  row: FormRow | undefined,
  labels: LabelIndex<PairLabel>,
): Cell | undefined {
  const [cell, more] = row?.own.filter(isFilled) ?? [];
  if (!cell || more || findLabel(labels, cell.text) || findLabel(headingLabels(definition), cell.text))
    return undefined;
  return inlinePairs(cell.text, labels).length > 0 ? undefined : cell;
}

/** The text below a label of running text that has its row to itself. */
function textBelow(
  context: FieldContext,
  row: FormRow,
  below: FormRow | undefined,
  name: PairLabel,
  labels: LabelIndex<PairLabel>,
): Cell | undefined {
  const isAlone = row.own.length === 1;
  return isAlone && PROSE.includes(name) && below?.table === row.table ? loneText(context, below, labels) : undefined;
}

function readCell(
  context: FieldContext,
  found: Found,
  row: FormRow,
  index: number,
  labels: LabelIndex<PairLabel>,
  below: FormRow | undefined,
): void {
  const cell = row.own[index];
  if (!cell || !isFilled(cell) || context.claimed.has(cell)) return;
  const name = findLabel(labels, cell.text);
  if (name) {
    const value = valueCell(row.own, index, name, labels) ?? textBelow(context, row, below, name, labels);
    context.claimed.add(cell);
    const label = cleanLine(cell.text);
    setPair(context, found, name, value ? { cell: value, label } : { cell, raw: '', label });
    const weight = name === 'execution_score' && levelWeight(context, cell);
    if (weight) setField(context, found, 'execution_weight', label, weight);
    return;
  }
  const pairs = inlinePairs(cell.text, labels);
  pairs.forEach((pair, ordinal) => {
    const beside =
      pair.raw === '' && ordinal === pairs.length - 1 ? valueCell(row.own, index, pair.name, labels) : undefined;
    const label = cleanLine(pair.label);
    setPair(context, found, pair.name, beside ? { cell: beside, label } : { cell, raw: pair.raw, label });
  });
}

/** The field of running text whose value ends a row. */
function proseAtEnd({ fields }: Pairs, row: FormRow): FormField | undefined {
  const last = row.own.findLast(isFilled);
  return FORM_FIELDS.find((field) => PROSE.includes(field) && last && fields[field]?.places[0] === last.places[0]);
}

/** A line without tabs between two rows of a dump is one more paragraph of the text that ends the row above it. */
function continueProse(context: FieldContext, { fields }: Pairs, field: FormField, { own }: FormRow): void {
  const [above, cell] = [fields[field], own[0]];
  if (!above || !cell || context.claimed.has(cell)) return;
  fields[field] = joinParagraphs(above, toValue(context, { cell }, normaliserOf(field)));
}

/**
 * Values that stand beside their labels, in the given rows. Those of `lone` are labels in rows that have nothing but a
 * label and its value: in others some of them may be headers.
 */
export function readPairs(
  context: FieldContext,
  rows: readonly FormRow[],
  labels: LabelIndex<PairLabel>,
  lone: LabelIndex<PairLabel>,
): Pairs {
  const found: Found = { fields: {}, others: [], labels: new Map() };
  const lastTableRow = context.rows.findLastIndex(({ table }) => table);
  let open: FormField | undefined;
  const whole = [...joinBrokenLabels(context, rows, labels)];
  for (const [at, row] of whole.entries()) {
    for (let index = 0; index < row.own.length; index += 1) {
      readCell(context, found, row, index, row.own.filter(isFilled).length > 2 ? labels : lone, whole[at + 1]);
    }
    if (row.table) open = proseAtEnd(found, row);
    else if (open && context.rows.indexOf(row) < lastTableRow) continueProse(context, found, open, row);
  }
  return found;
}

/** Whether a row begins with the label of a pair. */
export function beginsPair(row: FormRow, labels: LabelIndex<string>): boolean {
  const first = row.own.find(isFilled);
  if (!first) return false;
  return findLabel(labels, first.text) !== undefined || inlinePairs(first.text, labels).length > 0;
}
