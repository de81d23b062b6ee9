/** What may stand in a cell of a number beside it: specks at its ends, and look-alikes of its digits and its point. */
const NUMERAL = /^[:;'"`]?[+-]?[\dOolI|SsBZz.,:·。，]+[%‰]?[-'"`;.]?$/u;
/** A telephone number, a date in digits. */
const DIGITS = /^[\d\-—/.]{5,}$/u;
/** What a lone nought or a lone one is taken for. */
export const NOUGHT = /^[oO〇]$/u;
const WHOLE = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?[%‰]?$/u;

/** A reading without what tells nothing: white space, and the width and the kinds of marks. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[，、]/gu, ',')
    .replace(/[。·]/gu, '.')
    .replace(NOUGHT, '0');

/** Whether a reading is a number, or nothing but one misread. */
export function looksLikeNumber(text: string): boolean {
  const compact = comparable(text);
  return (NUMERAL.test(compact) || DIGITS.test(compact)) && /\d/u.test(compact);
}

const isWhole = (text: string): boolean => /\d/u.test(text) && WHOLE.test(text);

/** A number without specks at its ends, round letters among its digits as noughts. */
function tidied(text: string): string {
  const plain = comparable(text)
    .replace(/(?<=[\d.])[oO](?=[\doO.]|$)/gu, '0')
    .replace(/(?<=\d):(?=\d)/gu, '.')
    .replace(/^[:;'"`]+|[.,:;'"`-]+$/gu, '');
  return /^[.,].*\./u.test(plain) ? plain.slice(1) : plain;
}

/**
 * The number that two readings agree on, though one of them has a speck or a round letter with it; undefined where they
 * differ in a digit or a point, where one has a gap, and where neither is a number as it stands.
 */
export function agreedNumber(first: string, second: string): string | undefined {
  if (/\d\s+\d/u.test(first)) return undefined;
  const [one, other] = [comparable(first), comparable(second)];
  const whole = [one, other].find(isWhole);
  return whole !== undefined && tidied(one) === whole && tidied(other) === whole ? whole : undefined;
}
