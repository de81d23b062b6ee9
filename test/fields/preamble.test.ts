import { describe, expect, it } from 'vitest';
import { national } from './support/national.ts';
import { readForm, shown } from './support/read.ts';

const LINES = '项目支出绩效自评表\n（2021年度）';
const yearOf = async (text: string) => shown((await readForm(text)).fields.fiscal_year);

describe('readYear', () => {
  it.each([
    ['a line of its own', LINES],
    ['a line without brackets', '项目支出绩效自评表\n2021年度'],
    ['a spaced line', '项目支出绩效自评表\n（ 2021 年 度 ）'],
    ['Chinese numerals', '项目支出绩效自评表\n（二〇二一年度）'],
    ['the title', '2021年度项目支出绩效自评表'],
    ['a note behind the title', '项目支出绩效自评表（2021年度）'],
    ['a line above the title', '（2021年度）\n项目支出绩效自评表'],
    ['a cell of its own', '项目支出绩效自评表\n评价年度\t2021'],
    ['the title although its own cell is blank', '2021年度项目支出绩效自评表\n评价年度\t'],
    ['rows of the table', '\t\t项目支出绩效自评表\t\n\t\t（2021年度）\t'],
  ])('finds the year in %s', async (_, lines) => {
    expect(await yearOf(national().replace(LINES, lines))).toBe('2021');
  });

  it('does not take a lone number inside the form for a year', async () => {
    const text = national().replace('（2021年度）\n', '').replace('总分', '\t\t\t2000\n总分');
    expect(await yearOf(text)).toBe('-');
  });

  it('does not choose between two years of a title', async () => {
    expect(await yearOf(national().replace(LINES, '2020-2021年度项目支出绩效自评表'))).toBe('?');
  });
});
