import type { Random } from '../fixtures/random.ts';

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': '6',
  '1': '7',
  '2': '7',
  '3': '8',
  '4': '9',
  '5': '6',
  '6': '0',
  '7': '1',
  '8': '3',
  '9': '4',
};

const digitAt = (text: string, random: Random): number => {
  const places = [...text].flatMap((character, index) => (/\d/u.test(character) ? [index] : []));
  return places[random.below(places.length)] ?? 0;
};

const splice = (text: string, at: number, length: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + length);

/** A digit taken for one that looks like it. */
export function misreadDigit(text: string, random: Random): string {
  const at = digitAt(text, random);
  return splice(text, at, 1, LOOKALIKES[text.charAt(at)] ?? '');
}

/** A digit left out. */
export const droppedDigit = (text: string, random: Random): string => splice(text, digitAt(text, random), 1, '');

/** A digit too many. */
export const addedDigit = (text: string, random: Random): string => {
  const at = digitAt(text, random);
  return splice(text, at, 0, text.charAt(at));
};

/** Two digits beside each other in the wrong order. */
export function swappedDigits(text: string): string {
  const at = [...text].findIndex(
    (digit, index) => /\d/u.test(digit) && /\d/u.test(text.charAt(index + 1)) && digit !== text.charAt(index + 1),
  );
  return at < 0 ? text : splice(text, at, 2, text.charAt(at + 1) + text.charAt(at));
}

export const lostPoint = (text: string): string => text.replace('.', '');

/** The point one place to the right. */
export const movedPoint = (text: string): string => text.replace(/\.(\d)/u, '$1.').replace(/\.(?!\d)/u, '');
