import { describe, expect, it } from 'vitest';
import { hidesDigit } from '../../../src/readers/scan/hidden.ts';
import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import { withoutStreaks } from '../../../src/readers/scan/streaks.ts';
import { drawing, grid, writing } from './support/draw.ts';

const table = grid([60, 240, 540], [80, 160, 240, 320]);
const words = writing(80, 110, 4);
const plain = drawing(600, 800, [...table, ...words]);
const streak = { x0: 300, y0: 0, x1: 302, y1: 800 };
/** Pixels in which a page differs from the one without streaks. */
const differences = ({ data }: Grey): number => data.filter((value, i) => value !== plain.data[i]).length;
const aside = { x0: 0, y0: 500, x1: 600, y1: 502 };

describe('withoutStreaks', () => {
  it('leaves a page without any as it is', () => {
    expect(withoutStreaks(plain).grey).toBe(plain);
  });
  it('takes away a line from edge to edge and keeps the lines that cross it', () => {
    const { grey } = withoutStreaks(drawing(600, 800, [...table, ...words, streak]));
    expect(differences(grey)).toBe(0);
  });
  it('takes away a line across the page as well', () => {
    const { grey, streaks } = withoutStreaks(drawing(600, 800, [...table, ...words, aside]));
    expect(differences(grey)).toBe(0);
    expect([Math.min(...streaks.map(({ x0 }) => x0)), Math.max(...streaks.map(({ x1 }) => x1))]).toEqual([0, 600]);
  });
  it('keeps the fold between two pages side by side', () => {
    const fold = { x0: 400, y0: 0, x1: 402, y1: 600 };
    const beside = [...grid([60, 200, 340], [80, 160, 240]), ...grid([460, 600, 740], [80, 160, 240])];
    expect(withoutStreaks(drawing(800, 600, [...beside, ...words, fold])).streaks).toEqual([]);
  });
  it('takes away a line down the middle of a wide page that the lines of a table cross', () => {
    const across = drawing(800, 600, [...grid([60, 240, 740], [80, 160, 240, 320]), ...words]);
    const { grey } = withoutStreaks(
      drawing(800, 600, [...grid([60, 240, 740], [80, 160, 240, 320]), ...words, { x0: 400, y0: 0, x1: 402, y1: 600 }]),
    );
    expect(grey).toEqual(across);
  });
  it('keeps the lines of a table that is nearly as wide as its page', () => {
    const wide = drawing(600, 800, [...grid([20, 200, 578], [80, 160, 240]), ...words]);
    expect(withoutStreaks(wide).streaks).toEqual([]);
  });
  it('keeps the lines of a table that fills its picture', () => {
    const filled = drawing(600, 800, grid([0, 200, 400, 598], [0, 160, 240, 798]));
    expect(withoutStreaks(filled).streaks).toEqual([]);
  });
});

describe('hidesDigit', () => {
  const line = (text: string, xs: readonly number[]) => ({
    box: { x0: 0, y0: 0, x1: 120, y1: 20 },
    picture: plain,
    left: 0,
    text,
    characters: [...text].map((character, i) => {
      const x0 = xs[i] ?? 0;
      return { text: character, confidence: 1, alternatives: [], x0, x1: x0 + 10 };
    }),
  });
  const at = (x: number) => [{ x0: x, y0: 0, x1: x + 1, y1: 20 }];
  const even = line('2000', [20, 30, 40, 50]);

  it('holds before and after a number, where a digit may have stood', () => {
    expect([at(15), at(65)].map((streaks) => hidesDigit(even, streaks, 1))).toEqual([true, true]);
  });
  it('does not hold between digits at their usual distance, nor far away', () => {
    expect([at(40), at(90)].map((streaks) => hidesDigit(even, streaks, 1))).toEqual([false, false]);
  });
  it('holds between digits that are further apart than the others', () => {
    expect(hidesDigit(line('20000', [20, 30, 50, 60, 70]), at(44), 1)).toBe(true);
  });
  it('does not hold among words', () => {
    expect(hidesDigit(line('项目', [20, 40]), at(36), 1)).toBe(false);
  });
});
