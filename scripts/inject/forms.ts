import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDefinitions } from '../../src/forms/index.ts';
import type { FormDefinition } from '../../src/model/definition.ts';
import { type FieldValue, type FormRecord, formRecord } from '../../src/model/record.ts';
import { type TrueForm, truth } from '../evaluate/truth.ts';

/** A right form as a perfect reader of digital text would give it. */
export interface RightForm {
  readonly name: string;
  readonly record: FormRecord;
  readonly definition: FormDefinition;
}

/** The forms of a folder of cases in which no fault was planted. */
export async function rightForms(directory: string): Promise<readonly RightForm[]> {
  const definitions = await loadDefinitions();
  const found: RightForm[] = [];
  for (const name of (await readdir(directory)).sort()) {
    const { forms, planted } = truth.parse(JSON.parse(await readFile(join(directory, name, 'expected.json'), 'utf8')));
    if (planted.length > 0) continue;
    for (const form of forms) {
      const definition = definitions.find(({ id }) => id === form.definition);
      if (definition) found.push({ name, record: recordOf(name, form), definition });
    }
  }
  return found;
}

const asRead = (text: string): FieldValue => ({ value: text, raw: text, places: [], trust: 'read', reader: 'truth' });

const valuesOf = (texts: object): object =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([column, text]: [string, unknown]) =>
      typeof text === 'string' ? [[column, asRead(text)]] : [],
    ),
  );

function recordOf(name: string, form: TrueForm): FormRecord {
  const positioned = (rows: readonly object[]): object[] => rows.map((row, index) => ({ position: index + 1, ...row }));
  return formRecord.parse({
    form_id: `${name}-1`,
    path: `${name}.pdf`,
    recognition: { definition: form.definition, confidence: 1, reasons: [], missing: [] },
    fields: valuesOf(form.fields),
    funds: positioned(form.funds.map((row) => ({ ...row, amount: asRead(row.amount) }))),
    indicators: positioned(form.indicators.map(valuesOf)),
    scores: positioned(form.scores.map(({ kind, ...texts }) => ({ kind, ...valuesOf(texts) }))),
    evaluators: positioned(form.evaluators.map(valuesOf)),
    others: [],
    observations: [],
  });
}
