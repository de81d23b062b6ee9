import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose character codes mean pictures. */
const SYMBOL_FONT = /^(?:symbol|webdings|wingdings(?: [23])?)$/iu;

/** Check boxes and ticks come in many drawings; the forms write them with these few. */
const USUAL: Readonly<Record<string, string>> = {
  '🗹': '☑',
  '🗷': '☒',
  '⌧': '☒',
  '⮽': '☒',
  '🗸': '✓',
  '✔': '✓',
  '🗶': '✗',
  '✘': '✗',
  '🗴': '✗',
  '🞎': '□',
  '🞏': '□',
  '🞐': '□',
  '🞑': '□',
  '▯': '□',
  '❑': '□',
  '❒': '□',
  '⬜': '□',
  '◻': '□',
  '☐': '□',
};

/** Where Word puts the codes 0x20–0xFF of symbol fonts among those of Unicode. */
const PRIVATE = 0xf000;

/** Whether a number is the code of a character. */
export const isCharacter = (code: number): boolean => code > 0 && code <= 0x10ffff;

/** Whether a code means something in its font alone. */
export const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** Boxes and ticks in the drawings that the forms use. */
export const usualSymbols = (text: string): string =>
  [...text].map((character) => USUAL[character] ?? character).join('');

export const isSymbolFont = (font: string | undefined): font is string => font !== undefined && SYMBOL_FONT.test(font);

/** The character that a code of a symbol font shows; undefined for a code or font that is not known. */
export function symbol(font: string, code: number): string | undefined {
  const found = codePoint(font, code >= PRIVATE ? code - PRIVATE : code);
  return found && usualSymbols(found.string);
}

/** Text set in a symbol font as what it shows; characters that are no codes of the font stay. */
export function symbolText(font: string, text: string): string {
  return [...text].map((character) => symbol(font, character.codePointAt(0) ?? 0) ?? character).join('');
}
