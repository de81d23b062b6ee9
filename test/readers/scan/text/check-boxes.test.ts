import { describe, expect, it } from 'vitest';
import { checkBoxesIn } from '../../../../src/readers/scan/text/check-boxes.ts';
import { box, drawing } from '../support/draw.ts';

const SIZE = 30;
const LINE = box(10, 10, 390, 40);

/** The four sides of a square; with feet below it, as 口 has. */
const square = (x: number, side = 24, feet = 0) => [
  box(x, 13, x + 2, 13 + side + feet),
  box(x + side - 2, 13, x + side, 13 + side + feet),
  box(x, 13, x + side, 15),
  box(x, 11 + side, x + side, 13 + side),
];
const tick = (x: number) => box(x + 8, 20, x + 16, 28);
const ideograph = (x: number) => [box(x, 12, x + 28, 15), box(x + 12, 12, x + 15, 38)];

const read = (text: string, from: number, to: number) => ({ text, from, to });
const boxesOf = (marks: Parameters<typeof drawing>[2], characters: Parameters<typeof checkBoxesIn>[3]) =>
  checkBoxesIn(drawing(400, 50, marks), LINE, SIZE, characters).map(({ x0, isTicked }) => [x0, isTicked]);

describe('boxes to be ticked', () => {
  it('are found with their state, read as what looks like them or left out', () => {
    const marks = [...square(10), tick(10), ...ideograph(50), ...square(120), ...ideograph(160)];
    const characters = [read('回', 10, 34), read('是', 50, 78), read('否', 120, 188)];
    expect(boxesOf(marks, characters)).toEqual([
      [10, true],
      [120, false],
    ]);
  });
  it('are of no clear state where their inside is neither empty nor marked', () => {
    const marks = [...square(10), box(20, 20, 24, 24), ...square(120)];
    expect(boxesOf(marks, [read('口', 10, 34), read('口', 120, 144)])).toEqual([
      [10, undefined],
      [120, false],
    ]);
  });
  it('are not digits, nor parts of ideographs', () => {
    const marks = [...square(10), ...square(120)];
    expect(boxesOf(marks, [read('0', 10, 34), read('0', 120, 144)])).toEqual([]);
    expect(boxesOf(marks, [read('项', 10, 38), read('项', 120, 148)])).toEqual([]);
  });
  it('are not what has bars from side to side, as 目', () => {
    const bar = (x: number) => box(x, 24, x + 24, 26);
    expect(boxesOf([...square(10), bar(10), ...square(120), bar(120)], [])).toEqual([]);
  });
  it('may be one that begins its line or was left out, where it has no feet', () => {
    expect(boxesOf(square(10), [read('口', 10, 34)])).toEqual([[10, false]]);
    expect(boxesOf(square(10, 24, 2), [read('口', 10, 34)])).toEqual([]);
    expect(boxesOf([...ideograph(10), ...square(50)], [read('类', 10, 74)])).toEqual([[50, false]]);
    expect(boxesOf([...ideograph(10), ...square(50)], [read('口', 50, 74)])).toEqual([]);
  });
});
