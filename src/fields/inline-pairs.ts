import type { LabelIndex } from '../model/label.ts';

/** A label with the text that belongs to it, all in one cell or line. */
export interface InlinePair<Name extends string> {
  readonly name: Name;
  readonly raw: string;
}

/** Only characters with a half-width twin of the same length, so that places in the text stay the same. */
const HALF_WIDTH: Readonly<Record<string, string>> = { '：': ':', '（': '(', '）': ')', '【': '(', '】': ')' };
const NOTE = String.raw`(?:\s*\([^()]*\))?`;
/** What may stand before a label inside a line: the start, white space, punctuation, or a digit that ends a value. */
const BEFORE = String.raw`(?<=^|[\s,，;；。、|)\d])`;
/** A label that no index knows ends the value before it all the same. */
const UNKNOWN = new RegExp(String.raw`(?<=[\s,，;；。、|)\d])[\p{Script=Han}/]{2,12}${NOTE}\s*:`, 'u');

const escapePattern = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/u, String.raw`\$&`);

/** Matches any label of the index that a colon follows, letter-spaced or with a note in brackets. */
function labelPattern(labels: LabelIndex<string>): RegExp {
  const keys = [...labels.keys()].sort((a, b) => b.length - a.length);
  const spaced = keys.map((key) => [...key].map(escapePattern).join(String.raw`\s*`));
  return new RegExp(`${BEFORE}(?<label>${spaced.join('|')})${NOTE}\\s*:`, 'gu');
}

const patterns = new WeakMap<LabelIndex<string>, RegExp>();

function patternOf(labels: LabelIndex<string>): RegExp {
  const known = patterns.get(labels) ?? labelPattern(labels);
  patterns.set(labels, known);
  return known;
}

/** The pairs of a text such as `负责人：… 经办人：…`; empty unless it begins with a known label and a colon. */
export function inlinePairs<Name extends string>(text: string, labels: LabelIndex<Name>): InlinePair<Name>[] {
  if (labels.size === 0) return [];
  const plain = text.replace(/[：（）【】]/gu, (character) => HALF_WIDTH[character] ?? character);
  const matches = [...plain.matchAll(patternOf(labels))];
  if (plain.slice(0, matches[0]?.index ?? plain.length).trim() !== '') return [];
  return matches.flatMap((match, ordinal) => {
    const name = labels.get((match.groups?.label ?? '').replace(/\s+/gu, ''));
    const from = match.index + match[0].length;
    const rest = text.slice(from, matches[ordinal + 1]?.index);
    const unknown = UNKNOWN.exec(plain.slice(from, from + rest.length));
    return name ? [{ name, raw: rest.slice(0, unknown?.index).trim() }] : [];
  });
}
