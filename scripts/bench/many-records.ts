import { createHash } from 'node:crypto';
import { check } from '../../src/checks/index.ts';
import type { FormDefinition } from '../../src/model/definition.ts';
import type { CheckedRecord, FieldValue, FormField } from '../../src/model/record.ts';
import { type Random, random } from '../fixtures/random.ts';

const PLACES = [
  '霁州市',
  '棠溪县',
  '岚浦市',
  '砚川市',
  '禾岭市',
  '云栖区',
  '柏原县',
  '澄湖市',
  '青崖县',
  '望川区',
] as const;
const OFFICES = [
  '市场监督管理局',
  '农业农村局',
  '教育局',
  '水务局',
  '文化和旅游局',
  '民政局',
  '公路养护所',
  '图书馆',
] as const;
const YEARS = ['2018', '2019', '2020', '2021', '2022', '2023', '2024'] as const;
const UNIT_FIELDS = ['reporting_unit', 'budget_unit', 'implementing_unit'] as const;

const withText = (value: FieldValue, text: string): FieldValue => ({ ...value, value: text, raw: text });

/** Another digit in place of one of a numeral. */
function slip(value: FieldValue, draw: Random): FieldValue {
  const digits = [...value.value.matchAll(/\d/gu)].map(({ index }) => index);
  const at = digits[draw.below(Math.max(1, digits.length))];
  if (at === undefined) return value;
  return withText(value, value.value.slice(0, at) + String(draw.below(10)) + value.value.slice(at + 1));
}

function rename(fields: CheckedRecord['fields'], number: number, draw: Random): CheckedRecord['fields'] {
  const unit = draw.pick(PLACES) + draw.pick(OFFICES);
  const changes: [FormField, string][] = [
    ['fiscal_year', draw.pick(YEARS)],
    ['project_name', `${fields.project_name?.value ?? ''}（${number}）`],
    ...UNIT_FIELDS.map((field): [FormField, string] => [field, unit]),
  ];
  const changed = { ...fields };
  for (const [field, text] of changes) {
    const value = fields[field];
    if (value?.value) changed[field] = withText(value, text);
  }
  return changed;
}

function vary(template: CheckedRecord, number: number, draw: Random): CheckedRecord {
  const form_id = `${createHash('sha256').update(`form ${number}`).digest('hex').slice(0, 16)}-1`;
  const path = `归档/${draw.pick(YEARS)}/${draw.pick(PLACES)}/${String(number).padStart(5, '0')}.pdf`;
  const fields = rename(template.fields, number, draw);
  if (fields.total_score && draw.chance(6)) fields.total_score = slip(fields.total_score, draw);
  const scores = template.scores.map((row) =>
    row.score && draw.chance(1) ? { ...row, score: slip(row.score, draw) } : row,
  );
  const funds = template.funds.map((row) => (draw.chance(1) ? { ...row, amount: slip(row.amount, draw) } : row));
  return { ...template, form_id, path, fields, scores, funds };
}

/** So many checked records made from a few by changing names, years and a figure here and there; always the same. */
export function* manyRecords(
  templates: readonly CheckedRecord[],
  definitions: readonly FormDefinition[],
  count: number,
): Generator<CheckedRecord> {
  const draw = random('many records');
  for (let number = 1; number <= count; number += 1) {
    const template = templates[draw.below(templates.length)];
    const definition = definitions.find(({ id }) => id === template?.recognition.definition);
    if (template && definition) yield check(vary(template, number, draw), definition);
  }
}
