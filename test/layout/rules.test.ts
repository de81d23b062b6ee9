import { expect, test } from 'vitest';
import type { Fill, Stroke } from '../../src/layout/primitives.ts';
import { rulesOf } from '../../src/layout/rules.ts';

const stroke = (x0: number, y0: number, x1: number, y1: number): Stroke => ({ x0, y0, x1, y1, thickness: 0.5 });
const fill = (x0: number, y0: number, x1: number, y1: number): Fill => ({
  box: { x0, y0, x1, y1 },
  visible: true,
  opaque: true,
  order: 1,
});

test('thin rectangles are rules along their longer side', () => {
  expect(rulesOf([], [fill(50, 99.5, 250, 100.5), fill(49.5, 100, 50.5, 160)])).toEqual([
    { axis: 'horizontal', at: 100, from: 50, to: 250 },
    { axis: 'vertical', at: 50, from: 100, to: 160 },
  ]);
});

test('borders drawn cell by cell are one rule', () => {
  const [rule, ...others] = rulesOf([stroke(50, 100, 150, 100), stroke(150, 100, 250, 100)], []);
  expect([rule?.from, rule?.to, others.length]).toEqual([50, 250, 0]);
});

test('dashes are one rule, which reaches a gap beyond the last of them', () => {
  const dashes = Array.from({ length: 40 }, (_, i) => stroke(50 + 5 * i, 100, 53 + 5 * i, 100));
  expect(rulesOf(dashes, []).map(({ from, to }) => [from, to])).toEqual([[48, 250]]);
});

test('dots are a rule in the direction in which they follow each other', () => {
  const across = Array.from({ length: 50 }, (_, i) => fill(50 + 2 * i, 100, 51 + 2 * i, 101));
  const down = Array.from({ length: 50 }, (_, i) => fill(50, 100 + 2 * i, 51, 101 + 2 * i));
  expect(rulesOf([], across).map((rule) => rule.axis)).toEqual(['horizontal']);
  expect(rulesOf([], down).map((rule) => rule.axis)).toEqual(['vertical']);
});

test('a double line is one rule', () => {
  const [rule, ...others] = rulesOf([stroke(50, 100, 250, 100), stroke(50, 102, 250, 102)], []);
  expect(rule?.at).toBeCloseTo(101);
  expect(others).toEqual([]);
});

test('a line that is slightly askew is a rule where its middle lies', () => {
  expect(rulesOf([stroke(50, 100, 250, 102)], [])).toEqual([{ axis: 'horizontal', at: 101, from: 50, to: 250 }]);
});

test('slanting lines, specks and white areas are no rules', () => {
  const white = { ...fill(50, 100, 250, 101), visible: false };
  expect(rulesOf([stroke(50, 100, 150, 200), stroke(50, 100, 52, 100)], [white])).toEqual([]);
});

test('lines a row apart stay two', () => {
  expect(rulesOf([stroke(50, 100, 250, 100), stroke(50, 110, 250, 110)], []).length).toBe(2);
});
