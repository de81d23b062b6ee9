/** Characters that are written without spaces between words. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2e80-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
/** Characters that never begin a line. */
const CLOSING = /[,.;:!?/%‰°′″)\]}>»’”…、。，．：；！？）】》〉」』〕〗％℃]/u;
/** Characters that never end a line. */
const OPENING = /[([{<«‘“（【《〈「『〔〖￥$¥]/u;
const SENTENCE_END = /[。！？；;!?：:…]["”’）)]?$/u;

export const isWide = (character: string): boolean => WIDE.test(character);
export const isDigit = (character: string): boolean => DIGIT.test(character);
export const isLetter = (character: string): boolean => LETTER.test(character) && !WIDE.test(character);
export const isClosing = (character: string): boolean => CLOSING.test(character);
export const isOpening = (character: string): boolean => OPENING.test(character);
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** Whether every producer would break a line between two characters that stand without a space between them. */
export function mayBreak(before: string, after: string): boolean {
  if (isClosing(before) && !isWide(after)) return false;
  if (isClosing(after) || isOpening(before) || after === '<') return false;
  return isWide(before) || isWide(after) || before === '/' || before === '-';
}

export const firstCharacter = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 32);

export function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ' ';
}
