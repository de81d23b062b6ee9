import { expect, it } from 'vitest';
import { digitPitch } from '../../../../src/readers/scan/text/pitch.ts';

const standing = (text: string, middles: readonly number[]) =>
  [...text].map((character, i) => ({ text: character, middle: middles[i] ?? 0 }));

it('is the usual distance of neighbouring digits, whatever the space between groups of them', () => {
  expect(digitPitch(standing('3420', [10, 30, 40, 50]))).toBe(10);
});
it('is unknown where the digits are few, as in 100, whose one stands nearer', () => {
  expect(digitPitch(standing('100%', [10, 17, 27, 40]))).toBeUndefined();
});
