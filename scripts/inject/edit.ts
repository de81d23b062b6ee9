import { type Cell, collectCells } from '../../src/checks/system/cells.ts';
import { type Amount, Decimal } from '../../src/model/decimal.ts';
import type { FormDefinition } from '../../src/model/definition.ts';
import type { FieldValue, FormRecord } from '../../src/model/record.ts';
import { FORM_FIELDS } from '../../src/model/record.ts';
import type { RightForm } from './forms.ts';

/** The numbers of a form, each place once. */
export const cellsOf = ({ record, definition }: RightForm): readonly Cell[] => [
  ...new Set([...collectCells(record, definition).byName.values()].filter((cell) => cell.state === 'number')),
];

export const cellNamed = (form: RightForm, field: string): Cell | undefined =>
  collectCells(form.record, form.definition).byName.get(field);

/** New texts by field; a place that has several names changes under all of them. */
export type Edits = ReadonlyMap<string, string>;

/** A copy of a form with other texts in some places. */
export function edited(form: RightForm, edits: Edits): RightForm {
  const names = new Map<string, string>();
  for (const [field, text] of edits) {
    const cell = cellNamed(form, field);
    for (const name of cell ? [cell.field, ...cell.aliases] : [field]) names.set(name, text);
  }
  return { ...form, record: withTexts(form.record, names) };
}

export function withTexts(record: FormRecord, texts: ReadonlyMap<string, string>): FormRecord {
  return mapValues(record, (field, value) => {
    const text = texts.get(field);
    return text === undefined ? value : { ...value, value: text, raw: text };
  });
}

/** A copy of a record with each value changed by its name in the datasets. */
export function mapValues(record: FormRecord, change: (field: string, value: FieldValue) => FieldValue): FormRecord {
  const fields: FormRecord['fields'] = {};
  for (const field of FORM_FIELDS) {
    const value = record.fields[field];
    if (value) fields[field] = change(field, value);
  }
  const columns = <Row extends object>(name: string, row: Row): Row => {
    const copy = { ...row };
    for (const [column, value] of Object.entries(row)) {
      if (isValue(value)) Object.assign(copy, { [column]: change(`${name}.${column}`, value) });
    }
    return copy;
  };
  return {
    ...record,
    fields,
    funds: record.funds.map((row) => columns(`funds[${row.position}]`, row)),
    indicators: record.indicators.map((row) => columns(`indicators[${row.position}]`, row)),
    scores: record.scores.map((row) => columns(`scores[${row.position}]`, row)),
  };
}

const isValue = (value: unknown): value is FieldValue =>
  typeof value === 'object' && value !== null && 'trust' in value && 'raw' in value;

/** The sums and the grade as somebody would fill them in who starts from the form's items. */
export function resummed(form: RightForm): RightForm {
  const edits = new Map<string, string>();
  let section: number | undefined;
  let sum = new Decimal(0);
  const close = (): void => {
    if (section !== undefined) edits.set(`scores[${section}].score`, like(form, `scores[${section}].score`, sum));
  };
  for (const row of form.record.scores) {
    if (row.kind === 'item') sum = sum.plus(amountAt(form, `scores[${row.position}].score`));
    else close();
    if (row.kind === 'section') [section, sum] = [row.position, new Decimal(0)];
    else if (row.kind === 'total') section = undefined;
  }
  return withTotal(edited(form, edits));
}

function withTotal(form: RightForm): RightForm {
  const parts = form.record.scores.length > 0 ? sectionFields(form.record) : indicatorFields(form.record);
  const total = parts.reduce((sum, field) => sum.plus(amountAt(form, field)), new Decimal(0));
  const grade = form.definition.bands.find((band) => total.greaterThanOrEqualTo(band.from))?.grade ?? '';
  const edits = new Map([['total_score', like(form, 'total_score', total)]]);
  if (form.record.fields.grade) edits.set('grade', grade);
  return edited(form, edits);
}

const sectionFields = (record: FormRecord): readonly string[] =>
  record.scores.filter((row) => row.kind === 'section').map((row) => `scores[${row.position}].score`);
const indicatorFields = (record: FormRecord): readonly string[] => [
  ...record.indicators.map((row) => `indicators[${row.position}].score`),
  'execution_score',
];

export const amountAt = (form: RightForm, field: string): Amount => cellNamed(form, field)?.value ?? new Decimal(0);

/** A number with as many digits after the point as the one that stands there, or more where it needs them. */
export function like(form: RightForm, field: string, value: Amount): string {
  const places = Math.max(value.decimalPlaces(), -(cellNamed(form, field)?.unit.e ?? 0));
  return value.toFixed(Math.max(0, places));
}

export const definitionHas = (definition: FormDefinition, rule: string): boolean =>
  definition.equations.some((equation) => equation.rule === rule);
