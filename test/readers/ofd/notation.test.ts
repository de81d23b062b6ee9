import { describe, expect, it } from 'vitest';
import { distances, matrix, rectangle } from '../../../src/readers/ofd/numbers.ts';
import { parsePath } from '../../../src/readers/ofd/path.ts';

describe('the notation of OFD', () => {
  it.each([
    ['1 2 3', [1, 2, 3]],
    ['g 3 2.5', [2.5, 2.5, 2.5]],
    ['1 g 2 3 4', [1, 3, 3, 4]],
    ['', []],
    ['g', []],
    ['g 2', [0, 0]],
  ])('has distances %j', (text, expected) => {
    expect(distances(text)).toEqual(expected);
  });

  it('does not repeat a distance without end', () => {
    expect(distances('g 999999999 1')).toHaveLength(100_000);
  });

  it.each([
    ['M 1 2 L 3 4 C', [0, 1, 2, 1, 3, 4, 4]],
    ['S 1 2 B 1 1 2 2 3 3', [0, 1, 2, 2, 1, 1, 2, 2, 3, 3]],
    ['M0 0 A 5 5 0 0 1 9 8', [0, 0, 0, 2, 9, 8, 9, 8, 9, 8]],
    ['M -1.5e1 .5', [0, -15, 0.5]],
  ])('has paths %j', (text, expected) => {
    expect(parsePath(text)).toEqual(expected);
  });

  it('has rectangles and transformations', () => {
    expect(rectangle('1 2 3 4')).toEqual({ x: 1, y: 2, width: 3, height: 4 });
    expect(rectangle('1 2')).toBeUndefined();
    expect(matrix('1 0 0 1 5')).toEqual([1, 0, 0, 1, 0, 0]);
  });
});
