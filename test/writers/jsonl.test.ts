import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonl } from '../../src/writers/jsonl.ts';
import { temporaryFolder } from '../support/folder.ts';
import { filledForm } from '../support/form.ts';
import { codes } from '../support/localiser.ts';
import { record } from '../support/record.ts';

test('writes a record a line, whole', async () => {
  const directory = await temporaryFolder();
  const records = [filledForm, record()];
  const results = { documents: () => [], records: () => records };
  expect(await jsonl.write(results, { directory, headers: 'en', localiser: codes })).toEqual(['forms.jsonl']);
  const lines = (await readFile(join(directory, 'forms.jsonl'), 'utf8')).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toEqual(records);
});
