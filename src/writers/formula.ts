const STARTS_FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r]/u;
const NUMBER = /^[+-]?(?:\d[\d,]*)?(?:\.\d+)?%?$/;

/** Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers and lone dashes stay as they are. */
export function neutralise(text: string): string {
  return STARTS_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
