import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDate, normaliseYear } from '../../../src/fields/normalise/date.ts';

const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

const NUMERALS = '〇一二三四五六七八九';
const chinese = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? NUMERALS[ones] : ''}`;
};

const NOTATIONS: Readonly<Record<string, (year: number, month: number, date: number) => string>> = {
  'year, month and day by name': (year, month, date) => `${year}年${month}月${date}日`,
  'letter-spaced': (year, month, date) => ` ${year} 年 ${month} 月 ${date} 日 `,
  points: (year, month, date) => `${year}.${month}.${date}`,
  slashes: (year, month, date) => `${year}/${month}/${date}`,
  'digits alone': (year, month, date) => `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`,
  'Chinese numerals': (year, month, date) =>
    `${[...String(year)].map((digit) => NUMERALS[Number(digit)]).join('')}年${chinese(month)}月${chinese(date)}日`,
  'a note behind it': (year, month, date) => `${year}年${month}月${date}日（盖章）`,
};

describe('normaliseDate', () => {
  it.each(Object.keys(NOTATIONS))('reads a day written with %s', (name) => {
    fc.assert(
      fc.property(day, (date) => {
        const text = NOTATIONS[name]?.(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? '';
        expect(normaliseDate(text)).toBe(isoDay(date));
      }),
    );
  });

  it('leaves an ISO day as it is', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(normaliseDate(isoDay(date))).toBe(isoDay(date));
      }),
    );
  });

  it.each([
    ['2021年', '2021'],
    ['2021年3月', '2021-03'],
    ['2021-03', '2021-03'],
    ['2022年   月   日', '2022'],
    ['2022年3月  日', '2022-03'],
  ])('is as precise as %s', (text, date) => {
    expect(normaliseDate(text)).toBe(date);
  });

  it.each(['年 月 日', '', '/', '—'])('reads the unfilled %j as blank', (text) => {
    expect(normaliseDate(text)).toBe('');
  });

  it.each(['2021年13月1日', '2021年2月29日', '2021.1-12', '2021年1月1日至2日', '明年', '21年3月', '202203'])(
    'makes nothing of %s',
    (text) => {
      expect(normaliseDate(text)).toBeUndefined();
    },
  );
});

describe('normaliseYear', () => {
  it.each(['（ 2021 年度）', '2021', '2021年度', '２０２１年', '二〇二一年度', '某市2021年度自评表'])(
    'finds the year in %s',
    (text) => {
      expect(normaliseYear(text)).toBe('2021');
    },
  );

  it.each(['2020-2021年度', '12021', '全年', '202112'])('makes nothing of %s', (text) => {
    expect(normaliseYear(text)).toBeUndefined();
  });

  it('reads an unfilled place as blank', () => {
    expect(normaliseYear('（    年度）')).toBe('');
  });
});
