import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../../src/readers/scan/pixels/threshold.ts';
import { findRulings } from '../../../../src/readers/scan/ruling/rulings.ts';
import { box, drawing, grid } from '../support/draw.ts';

/** Where the vertical lines of a table of rows 40 high run, with more strokes in it; a pixel is a third of a point. */
function verticals(...strokes: readonly ReturnType<typeof box>[]): readonly (readonly number[])[] {
  const table = [...grid([20, 220, 420], [20, 60, 100, 140])];
  const { vertical } = findRulings(inkOf(drawing(460, 200, [...table, ...strokes])), 3);
  return vertical.map(({ at, from, to }) => [Math.round(at), from, to]);
}

const TABLE = [
  [21, 20, 142],
  [221, 20, 142],
  [421, 20, 142],
];

describe('strokes of letters', () => {
  it('are no ruling line though two of them stand one below the other', () => {
    expect(verticals(box(100, 25, 103, 57), box(100, 65, 103, 97))).toEqual(TABLE);
  });
  it('are none in narrow rows, where they come nearer to the lines on one side', () => {
    expect(verticals(box(100, 24, 103, 57), box(100, 64, 103, 97))).toEqual(TABLE);
  });
  it('do not make a ruling line longer that stands in line with them', () => {
    const half = box(320, 60, 323, 142);
    expect(verticals(half, box(320, 25, 323, 57))).toContainEqual([322, 61, 142]);
  });
});

describe('a ruling line', () => {
  it('is whole in a row in which it is broken once', () => {
    const found = verticals(box(320, 20, 323, 75), box(320, 79, 323, 142));
    expect(found).toContainEqual([322, 20, 142]);
  });
});
