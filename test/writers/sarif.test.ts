import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_RULES, checkLocaliser } from '../../src/checks/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { sarif } from '../../src/writers/sarif.ts';
import { tree } from '../checks/helpers/judge.ts';
import { temporaryFolder } from '../support/folder.ts';

const missing: Finding = {
  rule: 'dataset/missing-form',
  severity: 'warning',
  subject: '校舍维修',
  message: { code: 'missing', args: { project: '校舍维修', owner: ['某局', '2021'] } },
  cause: 'form',
  places: [],
};

async function logOf(...records: readonly ReturnType<typeof tree>[]) {
  const directory = await temporaryFolder();
  const localiser = { ...checkLocaliser('en'), fault: () => '' };
  await sarif.write(
    { documents: () => [], records: () => records, withoutForm: [missing] },
    { directory, headers: 'en', localiser, program: { version: '1.0.0', rules: ALL_RULES } },
  );
  return JSON.parse(await readFile(join(directory, 'findings.sarif'), 'utf8'));
}

test('tells the rules, the findings of forms and those without a form', async () => {
  const record = { ...tree({ grade: '良' }), path: '某县/表 1.pdf' };
  expect(await logOf(record)).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'heshu', version: '1.0.0', rules: { length: ALL_RULES.length } } },
        results: [
          {
            ruleId: 'grade/band',
            level: 'error',
            locations: [{ physicalLocation: { artifactLocation: { uri: '%E6%9F%90%E5%8E%BF/%E8%A1%A8%201.pdf' } } }],
            properties: { field: 'grade', expected: '优', found: '良' },
          },
          { ruleId: 'dataset/missing-form', locations: [{ logicalLocations: [{ name: '校舍维修' }] }] },
        ],
      },
    ],
  });
});

test('is valid without findings of forms', async () => {
  expect((await logOf()).runs[0].results).toHaveLength(1);
});
