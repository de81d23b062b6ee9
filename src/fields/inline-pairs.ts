import type { LabelIndex } from '../model/label.ts';

/** A label with the text that belongs to it, all in one cell or line. */
export interface InlinePair<Name extends string> {
  readonly name: Name;
  /** As printed. */
  readonly label: string;
  readonly raw: string;
}

/** Only characters with a half-width twin of the same length, so that places in the text stay the same. */
const HALF_WIDTH: Readonly<Record<string, string>> = { '：': ':', '（': '(', '）': ')', '【': '(', '】': ')' };
const NOTE = String.raw`(?:\s*\([^()]*\))?`;
/** What may stand before a label inside a line: the start, white space, punctuation, or a digit that ends a value. */
const BEFORE = String.raw`(?<=^|[\s,，;；。、|)\d])`;
/** A label that no index knows ends the value before it all the same. */
const UNKNOWN = new RegExp(String.raw`(?<=[\s,，;；。、|)\d])[\p{Script=Han}/]{2,12}${NOTE}\s*:`, 'u');
/** Words that make another label of the one that they stand before. */
const QUALIFIER = '财务|分管|主管|审核|复核|单位|部门|项目|技术|业务|评价|法定';
/** Labels that are found in a line without anything between a value and the label behind it. */
const SHORTEST_GLUED = 3;
const LONGEST_LINE = 160;
/** What may stand before the first label of a line. */
const NUMBERING = /^\s*(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、.．]|\)[、.．]?)\s*)?$/u;

/** A label in brackets before its value: `（自评等级）优`. */
const BRACKETED = /^\s*\((?<label>[^()]+)\)\s*(?=\S)/u;

const escapePattern = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/u, String.raw`\$&`);
const spaced = (key: string): string => [...key].map(escapePattern).join(String.raw`\s*`);

/** Matches any label of the index that a colon follows, letter-spaced or with a note in brackets. */
function labelPattern(labels: LabelIndex<string>, isGlued: boolean): RegExp {
  const keys = [...labels.keys()].sort((a, b) => b.length - a.length);
  const loose = keys.filter((key) => isGlued && key.length >= SHORTEST_GLUED).map(spaced);
  const apart = `${BEFORE}(?<label>${keys.map(spaced).join('|')})`;
  const glued = `(?<glued>(?<!${QUALIFIER})(?:${loose.join('|')}))|(?<foreign>(?:${QUALIFIER})(?:${loose.join('|')}))`;
  return new RegExp(`(?:${loose.length > 0 ? `${apart}|${glued}` : apart})${NOTE}\\s*:`, 'gu');
}

interface Patterns {
  readonly apart: RegExp;
  readonly glued: RegExp;
}

const patterns = new WeakMap<LabelIndex<string>, Patterns>();

function patternsOf(labels: LabelIndex<string>): Patterns {
  const known = patterns.get(labels) ?? { apart: labelPattern(labels, false), glued: labelPattern(labels, true) };
  patterns.set(labels, known);
  return known;
}

function bracketedPair<Name extends string>(text: string, plain: string, labels: LabelIndex<Name>): InlinePair<Name>[] {
  const [whole, label = ''] = BRACKETED.exec(plain) ?? [''];
  const name = labels.get(label.replace(/\s+/gu, ''));
  return name ? [{ name, label, raw: text.slice(whole.length).trim() }] : [];
}

/**
 * The pairs of a text such as `负责人：… 经办人：…` or `（等级）…`; empty unless it begins with a known label and a colon, behind a number at most. In a
 * short line a label may follow the value before it without a space.
 */
export function inlinePairs<Name extends string>(text: string, labels: LabelIndex<Name>): InlinePair<Name>[] {
  if (labels.size === 0 || !/[:：(（【]/u.test(text)) return [];
  const plain = text.replace(/[：（）【】]/gu, (character) => HALF_WIDTH[character] ?? character);
  if (!plain.includes(':')) return bracketedPair(text, plain, labels);
  const { apart, glued } = patternsOf(labels);
  const matches = [...plain.matchAll(plain.length > LONGEST_LINE ? apart : glued)];
  if (!NUMBERING.test(plain.slice(0, matches[0]?.index ?? plain.length))) return [];
  return matches.flatMap((match, ordinal) => {
    const label = match.groups?.label ?? match.groups?.glued ?? '';
    const name = labels.get(label.replace(/\s+/gu, ''));
    const from = match.index + match[0].length;
    const rest = text.slice(from, matches[ordinal + 1]?.index);
    const unknown = UNKNOWN.exec(plain.slice(from, from + rest.length));
    return name ? [{ name, label, raw: rest.slice(0, unknown?.index).trim() }] : [];
  });
}
