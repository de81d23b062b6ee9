import { comparable } from '../numeral.ts';
import type { Grey } from '../pixels/image.ts';
import { crop } from './crop.ts';
import type { PlacedCharacter } from './spacing.ts';

/** Digits that stand together on a line, with the points between them and the percent sign behind them. */
export interface DigitRun {
  readonly text: string;
  readonly characters: readonly PlacedCharacter[];
}

const DIGIT = /^\d$/u;
const MARK = /^[.,]$/u;

/** The numbers within a line of text, in reading order. */
export function digitRunsOf(characters: readonly PlacedCharacter[]): DigitRun[] {
  const runs: PlacedCharacter[][] = [];
  characters.forEach((character, i) => {
    const [before, after] = [characters[i - 1], characters[i + 1]];
    const isIn = runs.at(-1)?.at(-1) === before && before !== undefined;
    const isMark = MARK.test(character.text) && DIGIT.test(after?.text ?? '');
    if (DIGIT.test(character.text)) isIn ? runs.at(-1)?.push(character) : runs.push([character]);
    else if (isIn && (isMark || character.text === '%')) runs.at(-1)?.push(character);
  });
  return runs.map((run) => ({ text: run.map(({ text }) => text).join(''), characters: run }));
}

/** White on either side of a number that was cut out of its line, in parts of the line's height. */
const MARGIN = 0.2;

/** A number as it stands in the picture of its line, which begins at a column of the page, with white beside it. */
export function pictureOfRun({ characters }: DigitRun, picture: Grey, left: number): Grey {
  const x0 = Math.floor((characters[0]?.x0 ?? left) - left);
  const x1 = Math.ceil((characters.at(-1)?.x1 ?? left) - left);
  const margin = Math.round(MARGIN * picture.height);
  const alone = crop(picture, { x0, x1, y0: 0, y1: picture.height });
  return crop(alone, { x0: -margin, x1: x1 - x0 + margin, y0: 0, y1: picture.height });
}

const bare = (text: string): string => comparable(text).replace(/^\D+|\D+$/gu, '');

/** Whether two readings of a number have the same digits, with their points in the same places. */
export const isSameNumber = (one: string, other: string): boolean => bare(one) === bare(other);

/** All digits of a text, with the points between them, as they follow each other. */
export const digitsIn = (text: string): string => (comparable(text).match(/\d(?:[.,]?\d)*/gu) ?? []).join(' ');
