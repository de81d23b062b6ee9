import { IDENTITY, type Matrix } from '../painting/matrix.ts';

/** More than a line of text or a page has. */
const MOST_NUMBERS = 100_000;

/** Numbers parted by white space; what is no number counts as 0. */
export const numbers = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/[\s,]+/u)
    .filter((part) => part !== '')
    .map((part) => Number(part))
    .map((number) => (Number.isFinite(number) ? number : 0));

/** Distances between characters, where `g 3 2.5` stands for 2.5 three times. */
export function distances(text: string | undefined): number[] {
  const parts = (text ?? '').trim().split(/\s+/u);
  const result: number[] = [];
  for (let index = 0; index < parts.length && result.length < MOST_NUMBERS; index += 1) {
    if (parts[index] !== 'g') {
      result.push(...numbers(parts[index]));
      continue;
    }
    const count = Math.min(MOST_NUMBERS, Number(parts[index + 1]) || 0);
    const [distance = 0] = numbers(parts[index + 2]);
    for (let repeat = 0; repeat < count; repeat += 1) result.push(distance);
    index += 2;
  }
  return result;
}

/** `a b c d e f` as a transformation; the identity for anything else. */
export function matrix(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbers(text);
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? IDENTITY
    : [a, b, c, d, e, f];
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `x y width height`, in millimetres. */
export function rectangle(text: string | undefined): Rectangle | undefined {
  const [x, y, width, height] = numbers(text);
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? undefined
    : { x, y, width, height };
}
