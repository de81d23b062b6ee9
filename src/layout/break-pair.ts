import { width } from '../model/geometry.ts';
import { itemNumber } from './items.ts';
import type { TextLine } from './lines.ts';
import type { PartCell, TablePart } from './parts.ts';
import { endsSentence } from './script.ts';
import { hasRoomFor, type SetLine } from './setting.ts';

/** Two cells, one above and one below a page break, between the same columns. */
export interface Pair {
  readonly above: PartCell;
  readonly below: PartCell;
}

/**
 * What a pair of cells says of the break: its text goes on, ended above, begins below; `ends` with a sentence and room
 * to spare, `fresh` text although the line above had room; `full` lines of few characters that say little.
 */
export type Evidence = 'goes-on' | 'ends' | 'stops' | 'starts' | 'fresh' | 'stub' | 'same-word' | 'full' | 'none';

/** A pair with what it says of the break, and the other cells of its columns. */
export interface Judged extends Pair {
  readonly evidence: Evidence;
  readonly column: readonly PartCell[];
}

const SIDE_SLACK = 3.5;
/** In widths of a Chinese character. */
const FEW = 8;
const LONG_LABEL = 12;

/** Half a number: nothing ends at a point or at a dash between figures. */
const CUT_NUMBER = /\d[.-]$/;
const VALUE = /^[≥≤=<>＞＜]?\d[\d ,.]*[^\d]{0,3}$/;
/** What templates leave in rows that nobody filled in, and notes that a label ends with. */
const STUB = /^[….·]+$/u;
const NOTE = /^[(（][^()（）]*[)）]$/u;
/** No value begins with words like these; those that do compare or count (`不少于`, `第`). */
export const LABEL = /^(?!.*(?:[于过约达第至到]|以[上下])$)\p{Script=Han}{2,}(?:[(（][^)）]*[)）])?$/u;

/** The cells between the same columns on both sides of a break. `shift` is how much further right the lower ones stand. */
export function pairsOf(uppers: readonly PartCell[], lowers: readonly PartCell[], shift: number): Pair[] {
  return lowers.flatMap((lower) => {
    const upper = uppers.find((cell) => sameSides(cell, lower, shift));
    return upper ? [{ above: upper, below: lower }] : [];
  });
}

/** Judges a pair by its texts and by those in its columns. */
export function judged(pair: Pair, parts: readonly TablePart[], below: TablePart): Judged {
  const column = columnOf([...parts, below], pair);
  const padding = paddingOf(parts.at(-1) ?? below);
  return { ...pair, column, evidence: evidenceOf(pair, padding, column.map(textOf)) };
}

export const isFilled = ({ above, below }: Pair): boolean => above.lines.length > 0 && below.lines.length > 0;

/** The other cells of the same columns. */
function columnOf(parts: readonly TablePart[], { above, below }: Pair): PartCell[] {
  return parts.flatMap((part) =>
    part.cells
      .filter((cell) => cell !== above && cell !== below)
      .filter((cell) => sameSides(cell, part === parts.at(-1) ? below : above, 0)),
  );
}

export const textOf = (cell: PartCell): string =>
  cell.lines
    .map((line) => line.text)
    .join('')
    .replaceAll(/\s/g, '');

function sameSides(a: PartCell, b: PartCell, shift: number): boolean {
  return Math.abs(a.box.x0 + shift - b.box.x0) <= SIDE_SLACK && Math.abs(a.box.x1 + shift - b.box.x1) <= SIDE_SLACK;
}

/** The space that most cells of a part keep free beside their text. */
export function paddingOf(part: TablePart): number {
  const insets = part.cells.flatMap((cell) => cell.lines.map((line) => line.box.x0 - cell.box.x0));
  const sorted = insets.filter((inset) => inset >= 0).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 20)] ?? 0;
}

function evidenceOf({ above, below }: Pair, padding: number, others: readonly string[]): Evidence {
  const last = above.lines.at(-1);
  const first = below.lines[0];
  if (!last || !first) return last ? 'stops' : first ? 'starts' : 'none';
  if (STUB.test(textOf(below))) return 'stub';
  if (NOTE.test(textOf(below)) && LABEL.test(textOf(above))) return 'same-word';
  if (isNextItem(above.lines, first)) return 'goes-on';
  if (itemNumber(first.text) === 1 || startsElsewhere(above, first, below)) return 'fresh';
  const upper: SetLine[] = above.lines.map((line) => ({ line, column: above.box }));
  const lower: SetLine[] = below.lines.map((line) => ({ line, column: below.box }));
  const end = { line: last, column: above.box };
  const room =
    hasRoomFor(end, { line: first, column: below.box }, [...upper, ...lower], padding) || hasLinesLeft(above);
  if (CUT_NUMBER.test(last.text) && /^\d/.test(first.text)) return 'same-word';
  if (isShort(above)) return wordEvidence(textOf(above), textOf(below), others, room);
  const hasEnded = endsSentence(last.text);
  if (!room) return hasEnded && isShort(below) && !endsSentence(textOf(below)) ? 'ends' : 'goes-on';
  return hasEnded && (!isShort(below) || endsSentence(textOf(below))) ? 'ends' : 'fresh';
}

/** Whether more lines would have found room below the text of a cell, two of which a typesetter may keep together. */
function hasLinesLeft({ box, lines }: PartCell): boolean {
  const last = lines.at(-1);
  return last !== undefined && box.y1 - last.box.y1 > 4.5 * last.size;
}

/** Whether short texts are the halves of one, judged by what else stands in their columns. */
function wordEvidence(above: string, below: string, others: readonly string[], room: boolean): Evidence {
  if (others.includes(above + below)) return 'same-word';
  if (room || others.includes(above) || others.includes(below)) return 'fresh';
  if (VALUE.test(below) && (VALUE.test(above) || LABEL.test(above))) return 'fresh';
  const isEnding = others.some((text) => text.length > below.length && text.endsWith(below));
  return isEnding && !above.endsWith(below) ? 'same-word' : 'full';
}

/** Whether a list goes on: `2.` after a text with `1.` in it. */
function isNextItem(above: readonly TextLine[], first: TextLine): boolean {
  const number = itemNumber(first.text);
  const before = above.map((line) => itemNumber(line.text)).findLast((found) => found !== undefined);
  return number !== undefined && before !== undefined && number === before + 1;
}

/** Whether text below begins neither where the lines above do nor with the indent of a paragraph. */
function startsElsewhere(above: PartCell, first: TextLine, below: PartCell): boolean {
  const lefts = above.lines.map((line) => line.box.x0 - above.box.x0);
  const edge = Math.min(...lefts);
  const flush = lefts.filter((left) => left - edge < 0.3 * first.size).length;
  if (above.lines.length < 3 || flush < above.lines.length / 2) return false;
  const indent = (first.box.x0 - below.box.x0 - edge) / first.size;
  return Math.abs(indent) > 0.3 && Math.abs(indent - 2) > 0.4;
}

/** Text of few characters, such as a label or a value. */
function isShort(cell: PartCell): boolean {
  const length = cell.lines.reduce((sum, line) => sum + width(line.box) / line.size, 0);
  return length < (LABEL.test(textOf(cell)) ? LONG_LABEL : FEW);
}
