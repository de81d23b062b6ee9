import { repairCharacters, simplify } from './characters.ts';
import { remembering } from './remember.ts';

const NUMBERING = String.raw`[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?\d{1,2}[)）、]|\d{1,2}[.．](?!\d)`;
/** What may stand before a label without being part of it: numbering, 其中, marks of a list. */
const BEFORE = new RegExp(`^(?:${NUMBERING}|其中[::,,]?|[*★☆●·])+`, 'u');
const AFTER = /[::;;,,。.、*]+$/u;
const NOTE = /[([【〔{][^()[\]【】〔〕{}]*[)\]】〕}]/gu;
const FORMULA_LETTERS = /(?<=\p{Script=Han})[A-Z](?:\/[A-Z])?$/u;

/**
 * A label in the form in which labels are compared: no white space, full width as half width, radicals and
 * traditional characters as simplified ones, without numbering, 其中 and closing colons. Notes in brackets stay.
 */
export const labelKey = remembering((text) =>
  simplify(repairCharacters(text).normalize('NFKC'))
    .replace(/[\s\u200b-\u200f\ufeff]+/gu, '')
    .replace(BEFORE, '')
    .replace(AFTER, ''),
);

/** The key of a label without notes in brackets and without the letters of a formula: `执行率（B/A）` gives 执行率. */
export const bareLabelKey: (text: string) => string = remembering((text) => {
  const key = labelKey(text);
  const bare = labelKey(key.replace(NOTE, '').replace(FORMULA_LETTERS, ''));
  return bare === key ? key : bareLabelKey(bare);
});

/** Names by the labels that stand for them. */
export type LabelIndex<Name extends string> = ReadonlyMap<string, Name>;

/** An index over lists of labels; where two names claim a label the first one keeps it. */
export function indexLabels<Name extends string>(
  lists: Iterable<readonly [Name, readonly string[]]>,
): LabelIndex<Name> {
  const index = new Map<string, Name>();
  for (const [name, labels] of lists) {
    for (const label of labels) {
      const key = labelKey(label);
      if (!index.has(key)) index.set(key, name);
    }
  }
  return index;
}

/** The name whose label the text is, with or without its notes in brackets. */
export function findLabel<Name extends string>(index: LabelIndex<Name>, text: string): Name | undefined {
  return index.get(labelKey(text)) ?? index.get(bareLabelKey(text));
}
