import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclose, height, width } from '../../src/model/geometry.ts';

const box = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(100), fc.nat(100))
  .map(([x0, y0, wide, high]) => ({ x0, y0, x1: x0 + wide, y1: y0 + high }));

describe('enclose', () => {
  it('gives a box that holds every one', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
        const all = enclose(boxes);
        const isInside = boxes.every(
          ({ x0, y0, x1, y1 }) => all && all.x0 <= x0 && all.y0 <= y0 && all.x1 >= x1 && all.y1 >= y1,
        );
        expect(isInside).toBe(true);
      }),
    );
  });

  it('is no larger than it must be', () => {
    const all = enclose([
      { x0: 1, y0: 2, x1: 3, y1: 4 },
      { x0: 2, y0: 1, x1: 5, y1: 3 },
    ]);
    expect(all).toEqual({ x0: 1, y0: 1, x1: 5, y1: 4 });
  });

  it('gives nothing for nothing', () => {
    expect(enclose([])).toBeUndefined();
  });
});

describe('width and height', () => {
  it('are the distances between the sides', () => {
    const one = { x0: 1, y0: 2, x1: 4, y1: 8 };
    expect([width(one), height(one)]).toEqual([3, 6]);
  });
});
