import { describe, expect, test } from 'vitest';
import { align } from '../../scripts/evaluate/align.ts';

const pairs = (left: string, right: string) =>
  align([...left], [...right], (a, b) => (a === b ? 0 : 1)).map((pair) => `${pair.left ?? '_'}${pair.right ?? '_'}`);

describe('align', () => {
  test('pairs equal lists', () => expect(pairs('abc', 'abc')).toEqual(['aa', 'bb', 'cc']));
  test('does not shift later rows when one is missing', () => {
    expect(pairs('abcd', 'acd')).toEqual(['aa', 'b_', 'cc', 'dd']);
  });
  test('does not shift later rows when one is too many', () => {
    expect(pairs('acd', 'abcd')).toEqual(['aa', '_b', 'cc', 'dd']);
  });
  test('pairs a row that is wrong throughout with its neighbour in place', () => {
    expect(pairs('abc', 'axc')).toEqual(['aa', 'bx', 'cc']);
  });
  test('takes lists of any length, also where rounding makes sums of gaps unequal', () => {
    const long = 'abcdefghijklmnopqrstuvwxyz';
    expect(pairs(long, '')).toHaveLength(26);
    expect(pairs('', long)).toHaveLength(26);
    expect(pairs(long, 'bdz')).toHaveLength(26);
  });
  test('takes empty lists', () => {
    expect(pairs('', 'ab')).toEqual(['_a', '_b']);
    expect(pairs('ab', '')).toEqual(['a_', 'b_']);
    expect(pairs('', '')).toEqual([]);
  });
});
