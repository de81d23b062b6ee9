const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters that a Chinese numeral is written with, for use in patterns. 万 and 亿 are scales of their own. */
export const NUMERAL_CHARACTERS = `${Object.keys(DIGITS).join('')}${Object.keys(TENS).join('')}`;

/** 一百二十 is 120, 两 is 2, 二〇二一 is 2021; undefined for what is no numeral. */
export function chineseNumber(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let positional = '';
  for (const character of text) {
    const tens = TENS[character];
    const value = DIGITS[character];
    if (tens !== undefined) {
      total += (digit ?? 1) * tens;
      digit = undefined;
    } else if (value !== undefined) {
      positional += String(value);
      digit = value;
    } else return undefined;
  }
  if (text === '') return undefined;
  return positional.length === text.length ? Number(positional) : total + (digit ?? 0);
}
