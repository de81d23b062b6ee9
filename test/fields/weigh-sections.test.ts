import { describe, expect, it } from 'vitest';
import { weighSections } from '../../src/fields/scores/weigh-sections.ts';
import type { Cell } from '../../src/model/document.ts';

const cell = (text: string): Cell => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  text,
  places: [],
  trust: 'read',
});
const row = ([name, weight, score = weight]: readonly [name: string, weight: string, score?: string | undefined]) => ({
  texts: [cell(name)],
  weight: cell(weight),
  score: cell(score),
});
const TWO: readonly (readonly [name: string, weight: string, score?: string | undefined])[] = [
  ['决策', '20', '18'],
  ['立项', '12', '10'],
  ['目标', '8', '8'],
  ['结果', '80', '79'],
  ['产量', '50', '49'],
  ['水质', '30', '30'],
  ['生态', '0', '0'],
];

describe('weighSections', () => {
  it('finds the rows whose weight the rows below them add up to', () => {
    expect(weighSections(TWO.map(row))).toEqual(['决策', '结果']);
  });
  it('goes by the scores where a weight is wrong', () => {
    const rows = TWO.map(([name, weight, score]) => row([name, name === '立项' ? '13' : weight, score]));
    expect(weighSections(rows)).toEqual(['决策', '结果']);
  });
  it('finds none in a flat list', () => {
    expect(
      weighSections((['甲', '乙', '丙'] as const).map((name, index) => row([name, `${10 + index * 15}`]))),
    ).toEqual([]);
  });
});
