import { remembering } from '../model/remember.ts';

/** Characters in use: those of the common national character sets of China and Taiwan, and what surrounds them in print. */
const ORDINARY =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{P}\p{Sc}\p{Sm}\p{So}\p{Sk}\p{No}\p{Nl}\p{Z}\p{Script=Hiragana}\p{Script=Katakana}]/u;

let common: ReadonlySet<string> | undefined;

/** Whether a character is one that documents use; a wrong character map gives rare ones at random. */
export const isPlausible = remembering((character: string): boolean => {
  if (ORDINARY.test(character)) return true;
  common ??= new Set([...decoded('gb18030', 0xb0, 0xf7), ...decoded('big5', 0xa4, 0xc6)]);
  return common.has(character);
});

/** All two-byte characters of an encoding whose first byte lies in a range. */
function decoded(encoding: string, first: number, last: number): string[] {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
    if (encoding === 'big5') for (let trail = 0x40; trail <= 0x7e; trail++) bytes.push(lead, trail);
  }
  return Array.from(new TextDecoder(encoding).decode(new Uint8Array(bytes)));
}
