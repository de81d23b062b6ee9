import { repairCharacters } from '../../model/characters.ts';

const BLOCK_TAG = /<\/?(?:p|br|div|li|ul|ol|tr|table|h[1-6])\b[^<>]*>/giu;
const INLINE_TAG =
  /<\/?(?:span|b|i|u|s|a|em|strong|font|sub|sup|td|th|tbody|thead|img|o:p|st1:\w+|center|small|big)\b[^<>]*>/giu;
const ENTITY = /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|#\d+);/gu;
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
const HAN_OR_FULL_WIDTH = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

const decodeEntity = (entity: string): string =>
  ENTITY_TEXT[entity] ?? String.fromCodePoint(Number.parseInt(entity.slice(2, -1), 10));

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

/** Cleaned text on one line: lines of Chinese join with nothing between, Latin words with a space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .split('\n')
    .reduce((line, next) => {
      const isLatinSeam = !HAN_OR_FULL_WIDTH.test(line.slice(-1)) && !HAN_OR_FULL_WIDTH.test(next.slice(0, 1));
      const seam = line !== '' && isLatinSeam && /[A-Za-z]$/u.test(line) && /^[A-Za-z]/u.test(next) ? ' ' : '';
      return `${line}${seam}${next}`;
    }, '');
}

/** Text in which white space between ideographs means nothing: names of people and of indicator levels. */
export const cleanCompact = (text: string): string =>
  cleanLine(text).replace(/(?<=[\u2e80-\u9fff]) +(?=[\u2e80-\u9fff])/gu, '');

const PLACEHOLDER = /^[—–\-－―─/／\\＼无]+$/u;

/** Whether a text only marks that nothing is to be said (无, —, /). */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.trim());
