import { type Amount, Decimal } from '../../model/decimal.ts';
import type { FormDefinition } from '../../model/definition.ts';
import { labelKey } from '../../model/label.ts';
import type { FieldValue, FormField, FormRecord } from '../../model/record.ts';
import { remembering } from '../../model/remember.ts';
import { isPlaceholder, numeralOf } from '../numeral.ts';
import { type Scale, scaled, scaleFor } from './exact.ts';
import { goalRuns, level1Runs } from './runs.ts';

/** A number of the form as equations see it. One place on the form is one cell, whatever names it has. */
export interface Cell {
  /** Its name in the datasets. */
  readonly field: string;
  /** Further names of the same place (a total is a form field and a row of the scoring table). */
  readonly aliases: readonly string[];
  readonly source: FieldValue;
  /** Zero where the place is blank. */
  readonly value: Amount;
  /** One in the last printed digit. */
  readonly unit: Amount;
  readonly state: 'number' | 'blank' | 'text';
  /** The value and the unit in the scale of the form. */
  readonly exact: bigint;
  readonly exactUnit: bigint;
}

/** The cells of a form by any of their names, and the scale of their exact values. */
export interface Cells {
  readonly scale: Scale;
  readonly byName: ReadonlyMap<string, Cell>;
}

type Draft = Omit<Cell, 'exact' | 'exactUnit'>;
type Named = readonly [name: string, value: FieldValue];

const NUMERIC_FIELDS = [
  'execution_rate',
  'execution_weight',
  'execution_score',
  'total_weight',
  'total_score',
] as const satisfies readonly FormField[];

/** The numbers of a form: its amounts, weights, scores and rates. */
export function collectCells(record: FormRecord, definition: FormDefinition): Cells {
  const drafts: Draft[] = [];
  const names = new Set<string>();
  const rows = rowsOfFields(record, definition);
  const add = (field: string, value: FieldValue, aliases: readonly string[] = []): void => {
    drafts.push(draftOf(field, value, aliases));
    for (const name of [field, ...aliases]) names.add(name);
  };
  for (const field of NUMERIC_FIELDS) {
    const row = rows.get(field);
    const value = record.fields[field] ?? row?.[1];
    if (value) add(field, value, row ? [row[0]] : []);
  }
  for (const field of EXECUTION_FIELDS) {
    if (!names.has(field) && isExpected(field, record, definition)) add(field, LACKING);
  }
  for (const [name, value] of [...tableValues(record), ...lackingValues(record)]) {
    if (!names.has(name)) add(name, value);
  }
  for (const [[name = '', ...aliases], value] of groupWeights(record)) add(name, value, aliases);
  return inOneScale(drafts);
}

function inOneScale(drafts: readonly Draft[]): Cells {
  const scale = scaleFor(drafts.map(({ unit }) => unit));
  const byName = new Map<string, Cell>();
  for (const draft of drafts) {
    const cell = { ...draft, exact: scaled(draft.value, scale), exactUnit: scaled(draft.unit, scale) };
    for (const name of [draft.field, ...draft.aliases]) byName.set(name, cell);
  }
  return { scale, byName };
}

const ZERO = new Decimal(0);

function draftOf(field: string, source: FieldValue, aliases: readonly string[]): Draft {
  const numeral = numeralOf(source);
  const number = numeral.kind === 'number' ? rateOf(field, numeral.value, numeral.unit, source.value) : undefined;
  return {
    field,
    aliases,
    source,
    value: number?.value ?? ZERO,
    unit: number?.unit ?? ZERO,
    state: isIllegible(source) ? 'text' : numeral.kind,
  };
}

/** Whether something stands in a place that no reader made a number of: its value is unknown, not zero. */
const isIllegible = ({ value, raw, trust }: FieldValue): boolean =>
  value === '' && trust === 'doubtful' && raw !== '' && !isPlaceholder(raw);

/** A rate printed without its sign is a percentage if it is above 1 (`73.5` below 执行率(%)). */
function rateOf(field: string, value: Amount, unit: Amount, text: string): { value: Amount; unit: Amount } {
  const bare = field === 'execution_rate' && !/[%％]/u.test(text) && value.greaterThan(1);
  return bare ? { value: value.div(100), unit: unit.div(100) } : { value, unit };
}

/** What stands for a place that other rows of its table have and this one lacks: nothing is known of it. */
const LACKING: FieldValue = { value: '', raw: '', places: [], trust: 'doubtful', reader: '' };

/** What sums of weights and scores need beside the rows of the indicators. */
const EXECUTION_FIELDS = ['execution_weight', 'execution_score'] as const satisfies readonly FormField[];

/** Whether a form must have a field that was not found: the place was lost, or the form is not of this kind. */
const isExpected = (field: FormField, { fields }: FormRecord, { required }: FormDefinition): boolean =>
  !fields[field] && required.includes(field);

function* lackingValues(record: FormRecord): Generator<Named> {
  const tables = [
    ['indicators', record.indicators],
    ['scores', record.scores],
  ] as const;
  for (const [table, rows] of tables) {
    for (const column of ['weight', 'score'] as const) {
      if (!rows.some((row) => row[column])) continue;
      for (const row of rows) if (!row[column]) yield [`${table}[${row.position}].${column}`, LACKING];
    }
  }
}

function* tableValues(record: FormRecord): Generator<Named> {
  for (const { position, amount } of record.funds) yield [`funds[${position}].amount`, amount];
  for (const { position, weight, score } of record.indicators) {
    if (weight) yield [`indicators[${position}].weight`, weight];
    if (score) yield [`indicators[${position}].score`, score];
  }
  for (const { position, weight, score } of record.scores) {
    if (weight) yield [`scores[${position}].weight`, weight];
    if (score) yield [`scores[${position}].score`, score];
  }
}

/** The weights printed beside the names of levels and goals, each under its names in all rows that it holds for. */
function* groupWeights({ indicators }: FormRecord): Generator<readonly [names: readonly string[], value: FieldValue]> {
  const groups = [
    ['level1_weight', level1Runs(indicators)],
    ['goal_weight', goalRuns(indicators)],
  ] as const;
  for (const [column, runs] of groups) {
    for (const run of runs) {
      const value = indicators.find(({ position }) => position === run[0])?.[column];
      if (value) yield [run.map((position) => `indicators[${position}].${column}`), value];
    }
  }
}

/** Which rows of the scoring table are also fields of the form. */
function rowsOfFields(record: FormRecord, definition: FormDefinition): ReadonlyMap<FormField, Named> {
  const found = new Map<FormField, Named>();
  for (const block of definition.blocks) {
    if (block.kind !== 'scores') continue;
    for (const row of record.scores) {
      for (const names of rowNames(row, block)) {
        for (const column of ['weight', 'score'] as const) {
          const field = names[column];
          const value = row[column];
          if (field && value && !found.has(field)) found.set(field, [`scores[${row.position}].${column}`, value]);
        }
      }
    }
  }
  return found;
}

const keyOf = remembering(labelKey);

type ScoresBlock = Extract<FormDefinition['blocks'][number], { kind: 'scores' }>;
type RowNames = { readonly weight?: FormField | undefined; readonly score?: FormField | undefined };

function rowNames(row: FormRecord['scores'][number], block: ScoresBlock): readonly RowNames[] {
  if (row.kind === 'total') return [block.total];
  const level3 = row.kind === 'item' && row.level3 ? keyOf(row.level3.value) : undefined;
  return block.also.filter((also) => level3 === keyOf(also.level3));
}
