import { expect, it } from 'vitest';
import { ALL_RULES, checkLocaliser, sarifLog } from '../../src/checks/index.ts';
import { tree } from './helpers/judge.ts';

it('renders findings as SARIF', () => {
  const record = { ...tree({ grade: '良' }), path: '某县/表 1.pdf' };
  const log = sarifLog([record], { version: '1.0.0', rules: ALL_RULES, localiser: checkLocaliser('en') });
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'heshu', rules: { length: ALL_RULES.length } } },
        results: [
          {
            ruleId: 'grade/band',
            level: 'error',
            locations: [{ physicalLocation: { artifactLocation: { uri: '%E6%9F%90%E5%8E%BF/%E8%A1%A8%201.pdf' } } }],
            properties: { field: 'grade', expected: '优', found: '良' },
          },
        ],
      },
    ],
  });
});
