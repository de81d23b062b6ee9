import { type Amount, Decimal, parseDecimal } from '../../model/decimal.ts';
import type { Cell } from '../../model/document.ts';
import { indexLabels } from '../../model/label.ts';
import { type FieldValue, FORM_FIELDS, type FormField, type FundRow, STAGES, type Stage } from '../../model/record.ts';
import { trustInRow } from '../align.ts';
import { type FieldContext, toValue, type ValueSource } from '../context.ts';
import type { Header } from '../header.ts';
import { levelWeight } from '../levels.ts';
import { blockOf, fundHeaders, indexOf, otherName } from '../lists.ts';
import { normaliserUnder } from '../normalise/field.ts';
import { type MoneyUnit, normaliseAmount } from '../normalise/number.ts';
import { cleanLine } from '../normalise/text.ts';
import type { Fields } from '../pairs.ts';
import { claimHeader, claimRepeatedHeader, type Located } from '../regions.ts';
import { fundLabel, moneyUnit } from './amount.ts';
import { type ColumnNames, type ColumnRow, takeApart } from './column-row.ts';
import { takeRunApart } from './run-together.ts';

export interface FundColumns {
  readonly funds: FundRow[];
  /** What the total's row says of the form: rate, weight, score. */
  readonly fields: Fields;
  /** The same of other rows. */
  readonly others: { readonly label: string; readonly value: FieldValue }[];
}

type FundsBlock = NonNullable<ReturnType<typeof blockOf<'funds'>>>;

function namesOf(block: FundsBlock): ColumnNames {
  return {
    sources: indexOf(block.sources),
    headings: indexLabels([['heading', block.heading]]),
    isStage: (name) => stageOf(name) !== undefined,
  };
}

/** What a value of a row without a name is called: by its column alone. */
const under = (row: string, column: string): string => (row === '' ? column : `${row} / ${column}`);

const stageOf = (name: string): Stage | undefined => STAGES.find((stage) => stage === name);
const fieldOf = (name: string): FormField | undefined => FORM_FIELDS.find((field) => field === name);

/** Puts one row into what was found so far. */
function addRow(
  context: FieldContext,
  found: FundColumns,
  { label, source, values, pieces }: ColumnRow,
  header: Header<string>,
  unit: MoneyUnit,
): void {
  const name = fundLabel(label.text);
  const addAmount = (stage: Stage, from: ValueSource) => {
    const amount = toValue(context, from, (raw) => normaliseAmount(raw, unit));
    if (amount.value === '' && amount.trust !== 'doubtful') return;
    found.funds.push({ position: found.funds.length + 1, stage, source, label: name, amount });
  };
  const addField = (field: FormField, from: ValueSource, head: Cell) => {
    const value = toValue(context, from, normaliserUnder(field, head.text));
    if (source === 'total' && !found.fields[field]) found.fields[field] = value;
    else if (value.value !== '' || value.trust === 'doubtful')
      found.others.push({ label: under(name, fundLabel(head.text)), value });
  };
  context.claimed.add(label);
  for (const [column, head] of header.columns) {
    const cell = values.cells.get(column);
    if (!cell || cell.text === '') continue;
    const trust = trustInRow(values, column);
    const raw = pieces?.get(column);
    const from = { cell, ...(raw !== undefined && { raw }), ...(trust && { trust }) };
    const [stage, field, other] = [stageOf(column), fieldOf(column), otherName(column)];
    if (stage) addAmount(stage, from);
    else if (field) addField(field, from, head);
    else if (other) found.others.push({ label: under(name, other), value: toValue(context, from, cleanLine) });
  }
}

function noteShift(context: FieldContext, { label, values }: ColumnRow): void {
  if (values.kind !== 'shifted' && values.kind !== 'unsettled') return;
  const code = values.kind === 'shifted' ? 'cell-shift' : 'cell-shift-unsettled';
  const places = [...values.cells.values()].flatMap((cell) => cell.places);
  context.observations.push({ code, subject: fundLabel(label.text), args: {}, places });
}

/** The rows with the first one as the total where none is called so and what follows is 其中 a part of it; amounts without a name are the total where no other row is. */
function withTotal(rows: readonly ColumnRow[]): readonly ColumnRow[] {
  const named = rows.filter(({ label }) => label.text !== '');
  if (named.length === 0) return rows;
  const [first, second] = named;
  if (!first || named.some(({ source }) => source === 'total') || !/^其中/u.test(second?.label.text ?? ''))
    return named;
  return named.map((row) => (row === first ? { ...row, source: 'total' } : row));
}

/** What the other rows say of each stage, where all of their amounts can be read. */
function sumsOf(rows: readonly ColumnRow[], stages: readonly Stage[]): ReadonlyMap<string, Amount> {
  const parts = rows.filter(({ source }) => source !== 'total');
  const sums = new Map<string, Amount>();
  for (const stage of stages) {
    const texts = parts.flatMap(({ values }) => values.cells.get(stage)?.text ?? []);
    const amounts = texts.flatMap((text) => parseDecimal(text.replaceAll(',', '').trim()) ?? []);
    if (amounts.length === 0 || amounts.length < texts.length) continue;
    sums.set(
      stage,
      amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)),
    );
  }
  return sums;
}

/** The row of the total with numbers that ran together put under their headers, where the form's arithmetic leaves one way. */
function withoutRun(
  { definition }: FieldContext,
  row: ColumnRow,
  rows: readonly ColumnRow[],
  header: Header<string>,
): ColumnRow {
  const [cell, more] = new Set(row.values.cells.values());
  if (!cell || more) return row;
  const names = [...header.columns.keys()].filter((name) => otherName(name) === undefined);
  const stages = STAGES.filter((stage) => names.includes(stage));
  const budget = [definition.stages.budget, ...definition.otherBudgets].find((stage) => stages.includes(stage));
  const columns = { names, budget, spent: definition.stages.spent, sums: sumsOf(rows, stages) };
  const pieces = takeRunApart(cell.text.replace(/[\s,]/gu, ''), columns);
  if (!pieces) return row;
  const cells = new Map([...pieces.keys()].map((name) => [name, cell]));
  return { ...row, values: { kind: 'shifted', cells, unsure: new Set() }, pieces };
}

/** The weight that a header states in brackets, where the table has one column for weight and score. */
function statedWeight(context: FieldContext, { columns }: Header<string>): FieldValue | undefined {
  const heads = ['execution_weight', 'execution_score'].flatMap((name) => columns.get(name) ?? []);
  const [head, more] = heads;
  return head && !more ? levelWeight(context, head) : undefined;
}

/** What stands below `分值（10分）` is the score unless it is the weight itself. */
function withStated({ execution_weight, ...fields }: Fields, stated: FieldValue): Fields {
  const score = execution_weight?.value === stated.value ? undefined : execution_weight;
  return { ...(score && { execution_score: score }), ...fields, execution_weight: stated };
}

/** Amounts of a table with stages as columns and sources as rows. */
export function readColumns(context: FieldContext, located: Located, header: Header<string>): FundColumns {
  const found: FundColumns = { funds: [], fields: {}, others: [] };
  const block = blockOf(context.definition, 'funds');
  if (!block) return found;
  const unit = moneyUnit(context.rows, located, block.unit);
  const names = namesOf(block);
  const headers = fundHeaders(block);
  claimHeader(context, header);
  const rows = withTotal(
    context.rows.slice(located.from, located.to).flatMap((row) => {
      if (claimRepeatedHeader(context, row, headers, header)) return [];
      return takeApart(header, row, names) ?? [];
    }),
  );
  const stated = statedWeight(context, header);
  for (const row of rows) {
    const parts = row.source === 'total' ? withoutRun(context, row, rows, header) : row;
    addRow(context, found, parts, header, unit);
    noteShift(context, parts);
  }
  return stated ? { ...found, fields: withStated(found.fields, stated) } : found;
}
