import { expect, test } from 'vitest';
import { neutralise } from '../../src/writers/formula.ts';

test.each(['=1+1', '+86-354-1', '-无', '@SUM(A1)', '＝1', ' =1', '\t=1', '-1+cmd|0', '=100%', '-'.repeat(3)])(
  'puts an apostrophe before %j',
  (text) => expect(neutralise(text)).toBe(`'${text}`),
);

test.each(['-1', '+3.20', '-1,234.50', '-.5', '-5%', '—', '/', '无', '≥95%', '1-2', 'a=b', ''])('leaves %j', (text) =>
  expect(neutralise(text)).toBe(text),
);
