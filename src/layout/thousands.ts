/** A number of five figures or more written in one, and one whose thousands stand apart. */
const WHOLE = /(?<![\d-])[1-9]\d{4,}(?![\d-])/;
const PARTED = /(?<!\d)\d{1,3} \d{3}(?!\d)/;

/** What stands before and behind a break that falls where the thousands of a number may stand apart. */
export const headOfThousands = (text: string): string | undefined => /(?:^|\p{Script=Han})(\d{1,3})$/u.exec(text)?.[1];
export const tailOfThousands = (text: string): string | undefined => /^\d{3}(?!\d)/.exec(text)?.[0];

/** Whether the other numbers of a text show that its thousands do not stand apart. */
export const writesNumbersWhole = (lines: readonly string[]): boolean =>
  lines.some((line) => WHOLE.test(line)) && !lines.some((line) => PARTED.test(line));
