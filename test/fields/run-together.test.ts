import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeRunApart } from '../../src/fields/funds/run-together.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { national, nationalRows } from './support/national.ts';
import { amounts, readForm, shown } from './support/read.ts';

const COLUMNS = {
  names: ['annual_budget', 'actual', 'execution_weight', 'execution_rate', 'execution_score'],
  budget: 'annual_budget',
  spent: 'actual',
  sums: new Map(),
};
const apart = (text: string) => [...(takeRunApart(text, COLUMNS)?.values() ?? [])].join(' ');

it('takes numbers apart where the form’s arithmetic leaves one way', () => {
  expect(apart('202010100.00%10')).toBe('20 20 10 100.00% 10');
});

it.each([
  ['several ways fit', '1010100100'],
  ['none fits', '202010100.00%9'],
  ['it is one number', '1234567890123456789012345678901234567890123456789'],
])('leaves them alone where %s', (_, text) => expect(apart(text)).toBe(''));

it('never gives other digits than those that were printed, and the right ones or none', () => {
  const figures = fc.record({
    budget: fc.integer({ min: 100, max: 99_999 }),
    share: fc.integer({ min: 1, max: 100 }),
    weight: fc.constantFrom('10', '20'),
  });
  fc.assert(
    fc.property(figures, ({ budget, share, weight }) => {
      const planned = new Decimal(budget).div(100);
      const spent = planned.times(share).div(100).toDecimalPlaces(2);
      const rate = spent.div(planned);
      const printed = [
        planned.toFixed(2),
        spent.toFixed(2),
        weight,
        `${rate.times(100).toFixed(2)}%`,
        rate.times(weight).toFixed(2),
      ];
      const found = apart(printed.join(''));
      expect(['', printed.join(' ')]).toContain(found);
    }),
    { numRuns: 40 },
  );
});

it('puts a total’s numbers that ran together under their headers', async () => {
  const [header = [], total = [], ...rest] = nationalRows().funds;
  const run = [...total.slice(0, 2), total.slice(2).join('')];
  const whole = await readForm(national());
  const split = await readForm(national({ funds: [header, run, ...rest] }));
  expect(amounts(split).map((text) => text.replace('!', ''))).toEqual(amounts(whole));
  expect(shown(split.fields.execution_score)).toBe(`${shown(whole.fields.execution_score)}!`);
  expect(split.observations.map(({ code }) => code)).toEqual(['cell-shift']);
});
