import type { Box } from '../../model/geometry.ts';
import type { ReadLine } from './read-lines.ts';
import { digitPitch } from './text/pitch.ts';
import type { PlacedCharacter } from './text/spacing.ts';

/** How far before and after a number a digit may have stood that a streak hides, in parts of the line's height. */
const BESIDE = 0.6;
/** Digits further apart than this, in parts of their usual distance, have lost one between them, or a point. */
const FURTHER = 1.3;
/** The same in parts of the line's height, where the distance is not known. */
const APART = 0.75;

const PART = /^[\d.]$/u;

/**
 * Whether a streak through a line can have hidden a digit or a point of it: it stands where one may have been. Streaks
 * are in points, as the line's box is, with `scale` pixels to the point.
 */
export function hidesDigit({ box, characters }: ReadLine, streaks: readonly Box[], scale: number): boolean {
  const height = (box.y1 - box.y0) * scale;
  const reach = BESIDE * height;
  const crossing = streaks.filter(({ y0, y1 }) => y0 < box.y1 && y1 > box.y0);
  return crossing.some(({ x0, x1 }) => {
    const x = ((x0 + x1) / 2) * scale;
    const before = characters.findLast((character) => middle(character) <= x);
    const after = characters.find((character) => middle(character) > x);
    const isNear = (beside: PlacedCharacter | undefined): boolean =>
      beside !== undefined && PART.test(beside.text) && x >= beside.x0 - reach && x <= beside.x1 + reach;
    if (!isNear(before) && !isNear(after)) return false;
    if (!before || !after || !PART.test(before.text) || !PART.test(after.text)) return true;
    return middle(after) - middle(before) > widest(characters, height);
  });
}

const middle = ({ x0, x1 }: PlacedCharacter): number => (x0 + x1) / 2;

/** How far the middles of neighbouring digits are apart at most, if nothing stands between them. */
function widest(characters: readonly PlacedCharacter[], height: number): number {
  const pitch = digitPitch(characters.map((character) => ({ text: character.text, middle: middle(character) })));
  return pitch === undefined ? APART * height : FURTHER * pitch;
}
