/** A character and where its middle stands on its line, in whatever unit. */
export interface Standing {
  readonly text: string;
  readonly middle: number;
}

/** Numbers with fewer neighbouring digits do not tell: a one stands nearer to its neighbours in many fonts. */
const ENOUGH = 3;
const DIGIT = /^\d$/u;

/** The usual distance from digit to digit on a line; undefined where too few stand together. */
export function digitPitch(characters: readonly Standing[]): number | undefined {
  const distances = characters.flatMap(({ text, middle }, i) => {
    const before = characters[i - 1];
    return before && DIGIT.test(before.text) && DIGIT.test(text) ? [middle - before.middle] : [];
  });
  if (distances.length < ENOUGH) return undefined;
  return distances.toSorted((a, b) => a - b)[Math.floor((distances.length - 1) / 2)];
}
