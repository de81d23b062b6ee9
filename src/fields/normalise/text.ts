import { repairCharacters } from '../../model/characters.ts';

const BLOCK_TAG = /<\/?(?:p|br|div|li|ul|ol|tr|table|h[1-6])\b[^<>]*>/giu;
const INLINE_TAG =
  /<\/?(?:span|b|i|u|s|a|em|strong|font|sub|sup|td|th|tbody|thead|img|o:p|st1:\w+|center|small|big)\b[^<>]*>/giu;
const ENTITY = /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|#\d{1,7}|#x[0-9a-f]{1,6});/giu;
const ENTITY_TEXT: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&ldquo;': '“',
  '&rdquo;': '”',
};
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/** A reference to a character that does not exist stays as it is. */
function decodeEntity(entity: string): string {
  const code = Number(entity.slice(2, -1).replace(/^x/iu, '0x'));
  const isCharacter = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return ENTITY_TEXT[entity.toLowerCase()] ?? (isCharacter ? String.fromCodePoint(code) : entity);
}

/** Whether HTML or other mark-up stands in the text. */
export const hasMarkup = (text: string): boolean =>
  [BLOCK_TAG, INLINE_TAG, ENTITY].some((pattern) => text.search(pattern) >= 0);

const stripMarkup = (text: string): string =>
  text.replace(BLOCK_TAG, '\n').replace(INLINE_TAG, '').replace(ENTITY, decodeEntity);

/** Text as printed: mark-up and invisible characters gone, radicals repaired, white space cleaned, a line a paragraph. */
export function cleanText(text: string): string {
  return stripMarkup(repairCharacters(text))
    .replace(INVISIBLE, '')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(/[\s\u00a0\u3000]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What the end of one line and the begin of the next need between them so that two words or numbers do not become one. */
const SEAM = /^(?:[A-Za-z]\n[A-Za-z]|\d\n\d)$/u;

/** Cleaned text on one line: lines of Chinese join with nothing between, Latin words and numbers with a space. */
export const cleanLine = (text: string): string =>
  cleanText(text).replace(/(.)\n(?=(.))/gu, (_, end: string, begin: string) =>
    SEAM.test(`${end}\n${begin}`) ? `${end} ` : end,
  );

/** Text in which white space between ideographs means nothing: names of people and of indicator levels. */
export const cleanCompact = (text: string): string =>
  cleanLine(text).replace(/(?<=[\u2e80-\u9fff]) +(?=[\u2e80-\u9fff])/gu, '');

const PLACEHOLDER = /^[—–\-－―─/／\\＼无\s]+$/u;

/** Whether a text only marks that nothing is to be said (无, —, /). */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text) && text.trim() !== '';
