import { expect, test } from 'vitest';
import type { Expected, LinePicture } from '../../../../src/readers/scan/recognise/recogniser.ts';
import { tesseract } from '../../../../src/readers/scan/recognise/tesseract.ts';
import { box, drawing } from '../support/draw.ts';

/** Strokes of digits as clocks show them: three across from the top, four down in reading order. */
const STROKES = {
  across: [box(0, 0, 14, 3), box(0, 11, 14, 14), box(0, 22, 14, 25)],
  down: [box(0, 0, 3, 14), box(11, 0, 14, 14), box(0, 11, 3, 25), box(11, 11, 14, 25)],
};
const all = [...STROKES.across, ...STROKES.down];
const DIGITS: Readonly<Record<string, readonly number[]>> = {
  '1': [4, 6],
  '2': [0, 1, 2, 4, 5],
  '4': [1, 3, 4, 6],
  '5': [0, 1, 2, 3, 6],
};

function line(digits: string, expected: Expected): LinePicture {
  const strokes = [...digits].flatMap((digit, i) =>
    (DIGITS[digit] ?? []).flatMap((at) => {
      const stroke = all[at];
      return stroke ? [box(8 + i * 20 + stroke.x0, 5 + stroke.y0, 8 + i * 20 + stroke.x1, 5 + stroke.y1)] : [];
    }),
  );
  return { grey: drawing(16 + digits.length * 20, 35, strokes), expected };
}

test('a line is read alike whatever was read before it', async () => {
  const second = tesseract();
  const lines = [line('425', 'number'), line('1', 'number'), line('5214', 'text'), line('22', 'number')];
  const inOrder = await second.recognise(lines);
  const again = await second.recognise([...lines.toReversed(), ...lines]);
  expect(inOrder.map(({ text }) => text).join('')).not.toBe('');
  expect(again).toEqual([...inOrder.toReversed(), ...inOrder]);
});

test('nothing is read of an empty line', async () => {
  const [read] = await tesseract().recognise([{ grey: drawing(60, 35, []), expected: 'number' }]);
  expect(read).toEqual({ text: '', confidence: 0, characters: [] });
});
