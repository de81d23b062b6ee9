import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findCases } from '../../scripts/evaluate/cases.ts';
import { measure } from '../../scripts/evaluate/measure.ts';
import type { Planted } from '../../scripts/evaluate/truth.ts';
import { extract } from '../../src/extract.ts';
import { loadDefinitions } from '../../src/forms/index.ts';

const definitions = await loadDefinitions();
const cases = (await findCases(fileURLToPath(new URL('../../fixtures/cases', import.meta.url)))).filter(
  ({ kind }) => kind === 'text/tabs',
);

/** Whether only the definition knows that a form lacks a field: the form has no place for it. */
const isOfDefinition = ({ rule, field }: Planted): boolean =>
  rule === 'form/missing-field' &&
  !cases.some(({ truth }) =>
    truth.forms.some(({ fields }) => Object.entries(fields).some(([name, value]) => name === field && value === '')),
  );

/** The text dumps of a definition's forms, read without that definition. */
async function readWithout(id: string) {
  const known = definitions.filter((definition) => definition.id !== id);
  const own = cases.filter(({ truth }) => truth.forms.some(({ definition }) => definition === id)).slice(0, 4);
  const measured = own.map(async (one) => {
    const bytes = new Uint8Array(await readFile(one.path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return measure(one, await extract({ path: one.path, bytes, sha256 }, { definitions: known }));
  });
  return Promise.all(measured);
}

describe.each(definitions.filter(({ fallback }) => !fallback).map(({ id }) => id))('without %s', (id) => {
  it('the numbers of its forms are right, or doubtful, and all faults on them are found', async () => {
    const read = await readWithout(id);
    const numbers = read.flatMap(({ values }) => values).filter(({ kind }) => kind === 'number');
    expect(numbers.filter(({ silent }) => silent)).toEqual([]);
    expect(numbers.filter(({ right }) => right).length / numbers.length).toBeGreaterThan(0.9);
    // A blank field that the form asks for is told without a definition, too, also where no definition requires it.
    const warnings = read.flatMap(({ planted }) => planted.falseWarnings).map(({ finding }) => finding.message.code);
    expect(new Set(warnings)).toEqual(new Set(warnings.filter((code) => code === 'blank')));
    const missed = read.flatMap(({ planted }) => planted.missed).filter((planted) => !isOfDefinition(planted));
    expect([...missed, ...read.flatMap(({ planted }) => planted.falseErrors)]).toEqual([]);
  });
});
