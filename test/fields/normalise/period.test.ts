import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePeriod } from '../../../src/fields/normalise/period.ts';

const date = fc.tuple(
  fc.integer({ min: 2000, max: 2099 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const two = (number: number): string => String(number).padStart(2, '0');

describe('normalisePeriod', () => {
  it('reads both ends whatever stands between them and inside them', () => {
    const separator = fc.constantFrom('至', '到', '-', '—', '——', '~', '～', ' - ', '–');
    const notation = fc.constantFrom('-', '.', '/');
    fc.assert(
      fc.property(date, date, separator, notation, (start, end, between, inside) => {
        const text = `${start.join(inside)}${between}${end.join(inside)}`;
        const iso = [start, end].map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
        expect(normalisePeriod(text)).toEqual(iso);
      }),
    );
  });

  it.each([
    ['2021年1月1日至12月31日', '2021-01-01', '2021-12-31'],
    ['2021年1-12月', '2021-01', '2021-12'],
    ['2021.01-12', '2021-01', '2021-12'],
    ['2021.1-2021.12', '2021-01', '2021-12'],
    ['2021.1.1-12.31', '2021-01-01', '2021-12-31'],
    ['20210101-20211231', '2021-01-01', '2021-12-31'],
    ['2019-2021年', '2019', '2021'],
    ['2021年度', '2021', '2021'],
    ['自2021年1月1日起至2021年12月31日止', '2021-01-01', '2021-12-31'],
    ['2021年1月1日 2021年12月31日', '2021-01-01', '2021-12-31'],
    ['2020 年 9 月 至 2021 年 8 月', '2020-09', '2021-08'],
  ])('reads %s', (text, start, end) => {
    expect(normalisePeriod(text)).toEqual([start, end]);
  });

  it.each(['', '/', '年 月 日至 年 月 日'])('reads the unfilled %j as blank', (text) => {
    expect(normalisePeriod(text)).toEqual(['', '']);
  });

  it.each(['2021-01-12', '2021年1月1日', '2021-2-3-4', '长期', '1年'])('does not guess at %s', (text) => {
    expect(normalisePeriod(text)).toEqual([undefined, undefined]);
  });
});
