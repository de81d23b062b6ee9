/** Marks, and a unit's first character, that recognisers confuse with characters that look like them, put right by what stands around them. */
const LOOKALIKES: readonly { readonly seen: string; readonly after: RegExp; readonly meant: string }[] = [
  { seen: '丶', after: /[\p{Script=Han}\p{L}\d）)”]$/u, meant: '、' },
  { seen: '°', after: /[\p{Script=Han}%）)”]$/u, meant: '。' },
  { seen: '∶', after: /.$/u, meant: '：' },
  { seen: '亳', after: /\d$/u, meant: '毫' },
  { seen: '□', after: /\d$/u, meant: '口' },
];

export function meantBy(character: string, before: string): string {
  const found = LOOKALIKES.find(({ seen, after }) => seen === character && after.test(before));
  return found?.meant ?? character;
}

/** Marks that exist half as wide as an ideograph and as wide as one: the first half-width, the second full-width. */
const WIDTHS: readonly (readonly [string, string])[] = [
  ['(', '（'],
  [')', '）'],
  [':', '：'],
  [';', '；'],
  [',', '，'],
  ['!', '！'],
  ['?', '？'],
];
/** Always half as wide: digits, letters and what stands with numbers. */
const FULL_WIDTH = /[\uff01-\uff5e]/u;

/** Room between the ink before and the ink after a mark, in parts of the line's height, from which it is full-width. */
const FULL = 0.8;

const OPENING: Readonly<Record<string, string>> = { '(': ')', '（': '）' };
const CLOSING: Readonly<Record<string, string>> = { ')': '(', '）': '（' };
const HAN = /\p{Script=Han}/u;

/** A line with the marks at its ends, where their room is unknown, as wide as their brackets' other halves, else as what stands beside them. */
export function widenedEnds(line: readonly string[]): string[] {
  const last = line.length - 1;
  return line.map((character, i) => {
    const full = WIDTHS.find((both) => both.includes(character))?.[1];
    if (full === undefined || (i > 0 && i < last)) return character;
    const other = i === 0 ? otherHalf(line, OPENING) : otherHalf(line.toReversed(), CLOSING);
    if (other !== undefined) return other;
    return HAN.test(line[i === 0 ? 1 : last - 1] ?? '') ? full : character;
  });
}

/** The bracket that a line begins with, as wide as the one that closes it before the line's end. */
function otherHalf(line: readonly string[], pairs: Readonly<Record<string, string>>): string | undefined {
  const closing = pairs[line[0] ?? ''];
  if (closing === undefined) return undefined;
  const found = line.slice(1, -1).find((character) => folded(character) === folded(closing));
  return found && Object.keys(pairs).find((opening) => pairs[opening] === found);
}

/** A character in the width that it has on the page; `room` is unknown where it begins or ends the line. */
export function inItsWidth(character: string, room: number | undefined): string {
  const pair = WIDTHS.find((both) => both.includes(character));
  if (pair) return room === undefined ? character : room >= FULL ? pair[1] : pair[0];
  return FULL_WIDTH.test(character) ? character.normalize('NFKC') : character;
}

/** Characters that differ by nothing but their width, or by a mark's typical misreading, are one. */
export const folded = (character: string): string => character.normalize('NFKC').replace('∶', ':').replace('丶', '、');
