import { expect, it } from 'vitest';
import { inkOf } from '../../../../src/readers/scan/pixels/threshold.ts';
import { holesIn } from '../../../../src/readers/scan/text/holes.ts';
import { box, drawing, ring } from '../support/draw.ts';

it('finds the middle of what rings shut in, from the left', () => {
  const ink = inkOf(drawing(40, 40, [...ring(20, 20, 7), ...ring(5, 5, 7)]));
  expect(holesIn(ink, box(0, 0, 40, 40))).toEqual([
    { x: 8, y: 8, size: 25 },
    { x: 23, y: 23, size: 25 },
  ]);
});

it('finds nothing in a ring that the box cuts, or that is open', () => {
  const ink = inkOf(drawing(40, 40, ring(5, 5, 7)));
  expect(holesIn(ink, box(8, 0, 40, 40))).toEqual([]);
  expect(holesIn(inkOf(drawing(40, 40, ring(5, 5, 7).slice(1))), box(0, 0, 40, 40))).toEqual([]);
});
