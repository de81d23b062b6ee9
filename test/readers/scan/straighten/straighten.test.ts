import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../../src/readers/scan/pixels/threshold.ts';
import {
  compose,
  IDENTITY,
  inverse,
  type Projection,
  project,
  projectBox,
  projectionBetween,
} from '../../../../src/readers/scan/straighten/projection.ts';
import { straighten } from '../../../../src/readers/scan/straighten/straighten.ts';
import { type Quarters, turn, turnedBack } from '../../../../src/readers/scan/straighten/turn.ts';
import { warp } from '../../../../src/readers/scan/straighten/warp.ts';
import { box, drawing, grid } from '../support/draw.ts';

const LEANING: Projection = [1.02, 0.05, 8, -0.04, 0.98, 12, 0.00002, 0.00001, 1];
const point = fc.record({ x: fc.integer({ min: 0, max: 2000 }), y: fc.integer({ min: 0, max: 2000 }) });

describe('a projection', () => {
  it('has an inverse that leads every point back', () => {
    const back = inverse(LEANING) ?? IDENTITY;
    fc.assert(
      fc.property(point, (given) => {
        const { x, y } = project(back, project(LEANING, given));
        expect(Math.hypot(x - given.x, y - given.y)).toBeLessThan(0.01);
      }),
    );
  });
  it('composed with another does what both do in turn', () => {
    const quarter = turnedBack(1, 300, 200);
    fc.assert(
      fc.property(point, (given) => {
        const [at, once] = [project(quarter, project(LEANING, given)), project(compose(quarter, LEANING), given)];
        expect(Math.hypot(at.x - once.x, at.y - once.y)).toBeLessThan(0.01);
      }),
    );
  });
  it('is not known between points on one line', () => {
    const line = [0, 1, 2, 3].map((x) => ({ x, y: x }));
    expect(projectionBetween(line, line)).toBeUndefined();
  });
  it('maps a box to the upright one around it', () => {
    expect(projectBox(turnedBack(2, 100, 100), box(0, 0, 10, 20))).toEqual(box(90, 80, 100, 100));
  });
});

describe('turn', () => {
  it.each<Quarters>([0, 1, 2, 3])('by %i quarters puts every mark where turnedBack finds it again', (quarters) => {
    const page = drawing(30, 20, [box(3, 4, 8, 6)]);
    const turned = turn(page, quarters);
    const marks = [...turned.data.keys()].filter((i) => turned.data[i] === 0);
    const xs = marks.map((i) => (i % turned.width) + 0.5);
    const ys = marks.map((i) => Math.floor(i / turned.width) + 0.5);
    const around = box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    expect(projectBox(turnedBack(quarters, 30, 20), around)).toEqual(box(3.5, 4.5, 7.5, 5.5));
  });
});

describe('straighten', () => {
  const table = drawing(600, 800, grid([60, 200, 380, 540], [80, 160, 240, 320, 480, 640, 720]));
  const lean = (degrees: number): Projection => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return [cos, -sin, 300 - 300 * cos + 400 * sin, sin, cos, 400 - 300 * sin - 400 * cos, 0, 0, 1];
  };
  it.each([-9, -3, -0.6, 0.6, 3, 9])('finds a skew of %i degrees', (degrees) => {
    const skewed = warp(table, lean(degrees), 600, 800);
    const { toSource = IDENTITY } = straighten(skewed, inkOf(skewed));
    const [left, right] = [project(toSource, { x: 0, y: 400 }), project(toSource, { x: 600, y: 400 })];
    const found = (Math.atan2(right.y - left.y, right.x - left.x) * 180) / Math.PI;
    expect(found).toBeCloseTo(-degrees, 0);
  });
  it('sets a page square whose few lines lean by more on one side than on the other', () => {
    const corners = [
      { x: 45, y: 20 },
      { x: 540, y: 30 },
      { x: 590, y: 790 },
      { x: 5, y: 780 },
    ];
    const whole = [0, 600, 600, 0].map((x, i) => ({ x, y: i < 2 ? 0 : 800 }));
    const seen = warp(table, projectionBetween(corners, whole) ?? IDENTITY, 600, 800);
    const { toSource = IDENTITY } = straighten(seen, inkOf(seen));
    const toSeen = projectionBetween(whole, corners) ?? IDENTITY;
    const back = compose(inverse(toSource) ?? IDENTITY, toSeen);
    const leaning = [60, 200, 380, 540].map((x) => project(back, { x, y: 80 }).x - project(back, { x, y: 720 }).x);
    expect(Math.max(...leaning.map(Math.abs))).toBeLessThan(1.5);
  });
  it('sets a wide page square that was photographed from so low that its sides lean far', () => {
    const [width, height] = [1300, 900];
    const xs = [120, 300];
    const rows = [100, 150, 200, 250, 300, 400, 450, 500, 600, 700].map((y) => box(120, y, 1180, y + 2));
    const columns = [box(120, 100, 122, 700), box(300, 100, 302, 700), box(480, 250, 482, 600)];
    const wide = drawing(width, height, [...rows, ...columns, box(700, 150, 702, 250), box(900, 150, 902, 600)]);
    const whole = [0, width, width, 0].map((x, i) => ({ x, y: i < 2 ? 0 : height }));
    const corners = [170, 1130, 1260, 40].map((x, i) => ({ x, y: [90, 70, 850, 855][i] ?? 0 }));
    const seen = warp(wide, projectionBetween(corners, whole) ?? IDENTITY, width, height);
    const { toSource = IDENTITY } = straighten(seen, inkOf(seen));
    const back = compose(inverse(toSource) ?? IDENTITY, projectionBetween(whole, corners) ?? IDENTITY);
    const leaning = xs.map((x) => project(back, { x, y: 100 }).x - project(back, { x, y: 700 }).x);
    expect(Math.max(...leaning.map(Math.abs))).toBeLessThan(3);
  });
  it('leaves a straight page as it is', () => {
    expect(straighten(table, inkOf(table))).toEqual({ grey: table });
  });
});
