import { sharedCharacters } from '../model/alignment.ts';
import type { TextLine } from './lines.ts';

/** Whether a line was recognised from a picture, so that characters of it may be misread. */
export const isRecognised = ({ words }: TextLine): boolean =>
  words.some(({ pieces }) => pieces.some(({ confidence }) => confidence !== undefined));

/** How many characters two texts have in common, laid beside each other. */
export const inCommon = (one: string, other: string): number =>
  sharedCharacters([...one], [...other]).filter(Boolean).length;

/** Shares of the cells of a row that are read alike, and of the characters of each other one. */
const MOST_CELLS = 0.6;
const HALF = 0.5;

/** Whether rows of texts are one row, of which a few cells were misread in one place or the other. */
export function isMisreadRow(one: readonly string[], other: readonly string[]): boolean {
  const filled = one.map((text, i) => [text, other[i] ?? ''] as const).filter((pair) => pair.some(Boolean));
  const differing = filled.filter(([left, right]) => left !== right);
  return (
    filled.length - differing.length >= MOST_CELLS * filled.length &&
    differing.every(([left, right]) => inCommon(left, right) >= HALF * Math.max(left.length, right.length))
  );
}
