/** Control characters other than line breaks, and those that turn the direction of writing. */
const DECEIVING = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

/** Text of a document as it may be shown: what would hide or reorder characters stands as a visible mark. */
export const visible = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(DECEIVING, (character) => (character === '\n' || character === '\t' ? character : '\uFFFD'));
