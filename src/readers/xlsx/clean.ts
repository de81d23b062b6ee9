/** One space at most, a `\n` where a line of the cell ends, none at the edges. */
export const clean = (text: string): string =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
