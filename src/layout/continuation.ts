import { width } from '../model/geometry.ts';
import type { TextLine } from './lines.ts';
import type { PartCell, TablePart } from './parts.ts';
import { endsSentence } from './script.ts';
import { isCutShort, stretchOf, weightOfHeight } from './stretch.ts';
import { hasRoomFor, itemNumber, type SetLine } from './wrap.ts';

/** Two cells, one above and one below a page break, between the same columns. */
interface Pair {
  readonly above: PartCell;
  readonly below: PartCell;
}

/** How the rows on both sides of a page break belong together. */
export interface Continuation {
  /** Whether the row below is the rest of the row above. */
  readonly sameRow: boolean;
  /** Cells that go on although a new row begins: merged cells cut by the break. */
  readonly merged: readonly Pair[];
  /** Whether the rows may as well belong together the other way. */
  readonly unsure: boolean;
}

const SIDE_SLACK = 3.5;

/**
 * Judges a page break from the cells that touch it. `parts` are the parts above it in order, `firstRow` is the first
 * row below it that is not a repeated header.
 */
export function continuationOf(parts: readonly TablePart[], below: TablePart, firstRow: number): Continuation {
  const above = parts.at(-1) ?? below;
  const uppers = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rowCount);
  const lowers = below.cells.filter((cell) => cell.row === firstRow);
  const shift = below.box.x0 - above.box.x0;
  const pairs = lowers.flatMap((lower) => {
    const upper = uppers.find((cell) => sameSides(cell, lower, shift));
    return upper ? [{ above: upper, below: lower }] : [];
  });
  const judged = pairs.map((pair): Judged => {
    const others = columnTexts([...parts, below], pair);
    return { ...pair, evidence: evidenceOf(pair, paddingOf(above), others) };
  });
  const sameCells = pairs.length === uppers.length && pairs.length === lowers.length;
  const stretch = stretchOf(parts, below, firstRow);
  const isEmptyRest = lowers.every(({ lines }) => lines.length === 0) && isCutShort(stretch);
  if (sameCells && isEmptyRest) return { sameRow: true, merged: [], unsure: false };
  const evidence = sameCells ? evidenceOfCut(judged) + weightOfHeight(stretch) : -Infinity;
  const unsure = Math.abs(evidence - ENOUGH) < UNSURE;
  if (evidence >= ENOUGH) return { sameRow: true, merged: [], unsure };
  const merged = mergedPairs(judged, lowers);
  return { sameRow: false, merged, unsure: unsure || merged.some(isGuessed) };
}

/** Whether two cells of one row each count as one cell only because of their text. */
const isGuessed = ({ above, below }: Pair): boolean =>
  above.rowSpan === 1 && below.rowSpan === 1 && isFilled({ above, below });

/** What stands in the other cells of the same columns. */
function columnTexts(parts: readonly TablePart[], { above, below }: Pair): string[] {
  return parts.flatMap((part) =>
    part.cells
      .filter((cell) => cell !== above && cell !== below && cell.lines.length > 0)
      .filter((cell) => sameSides(cell, part === parts.at(-1) ? below : above, 0))
      .map(textOf),
  );
}

const textOf = (cell: PartCell): string =>
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

/**
 * What a pair of cells says of the break: its text goes on, ended above, begins below; `ends` with a sentence and room
 * to spare, `fresh` text although the line above had room; `full` lines of few characters that say little.
 */
type Evidence = 'goes-on' | 'ends' | 'stops' | 'starts' | 'fresh' | 'stub' | 'same-word' | 'full' | 'none';

interface Judged extends Pair {
  readonly evidence: Evidence;
}

/** How much likelier (as a logarithm) each is where a row is cut than where a new one begins. */
const WEIGHT: Readonly<Record<Evidence, number>> = {
  'goes-on': 2.3,
  'same-word': 3,
  full: 1.1,
  stops: 0.9,
  starts: 0,
  none: 0,
  ends: -0.7,
  fresh: -2.4,
  stub: -5,
};
/** A row of a label and its text seldom lacks the label. */
const LABEL_STOPS = 3;
/** Below a row of headers no row begins without its first cells and any value. */
const HEADER_GOES_ON = 4;
/** Where values of a row are empty, the others mostly are too. */
const MOST_FROM_STOPS = 3;
const MOST_FROM_FULL = 2.2;
/** A row that is cut has as a rule a cell that ends above. */
const NO_STOPS = -2;
/** A row that has nothing but its first cell is not so rare. */
const ONLY_FIRST = 0.7;
const ENOUGH = 1.6;
const UNSURE = 1.2;
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
const LABEL = /^(?!.*(?:[于过约达第至到]|以[上下])$)\p{Script=Han}{2,}(?:[(（][^)）]*[)）])?$/u;

/** How much speaks for the cells on both sides of a break being the halves of one row. */
function evidenceOfCut(pairs: readonly Judged[]): number {
  if (!pairs.some(isFilled)) return -Infinity;
  const sum = (kinds: readonly Judged[]): number => kinds.reduce((total, { evidence }) => total + WEIGHT[evidence], 0);
  const stops = pairs.filter(({ evidence }) => evidence === 'stops');
  const full = pairs.filter(({ evidence }) => evidence === 'full');
  const others = pairs.filter((pair) => !stops.includes(pair) && !full.includes(pair));
  const headers = isRestOfHeaders(pairs) ? HEADER_GOES_ON : 0;
  return sum(others) + Math.min(sum(full), MOST_FROM_FULL) + weightOfStops(pairs, stops) + headers;
}

/** Whether all that stands below a row of labels are few more words, none of them in the first column. */
function isRestOfHeaders(pairs: readonly Judged[]): boolean {
  const [first, ...others] = pairs.toSorted((a, b) => a.below.box.x0 - b.below.box.x0);
  const rest = others.filter(({ below }) => below.lines.length > 0);
  if (!first || first.below.lines.length > 0 || rest.length === 0 || rest.length > pairs.length / 3) return false;
  return (
    pairs.every(({ above }) => above.lines.length > 0 && !/\d/.test(textOf(above))) &&
    rest.every(({ below }) => LABEL.test(textOf(below)))
  );
}

const isFilled = ({ above, below }: Pair): boolean => above.lines.length > 0 && below.lines.length > 0;

function weightOfStops(pairs: readonly Judged[], stops: readonly Judged[]): number {
  const own = stops.filter(({ above, below }) => above.rowSpan === 1 && below.rowSpan === 1);
  if (stops.length === 0 && pairs.filter(isFilled).length > 1) return NO_STOPS;
  const first = pairs.toSorted((a, b) => a.below.box.x0 - b.below.box.x0)[0];
  if (pairs.length < 4 && first && own.includes(first)) return LABEL_STOPS + (own.length - 1) * WEIGHT.stops;
  const filled = pairs.filter(({ below }) => below.lines.length > 0);
  const leads = filled.length === 1 && !own.some(({ below }) => below.box.x0 < (filled[0]?.below.box.x0 ?? 0));
  return Math.min(own.length * WEIGHT.stops, leads ? ONLY_FIRST : MOST_FROM_STOPS);
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
  if (!room) return 'goes-on';
  return endsSentence(last.text) && (!isShort(below) || endsSentence(textOf(below))) ? 'ends' : 'fresh';
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

/** A text of several lines that does not end a sentence. */
const isUnfinished = ({ lines }: PartCell): boolean => lines.length > 2 && !endsSentence(lines.at(-1)?.text ?? '');

/** Text of few characters, such as a label or a value. */
function isShort(cell: PartCell): boolean {
  const length = cell.lines.reduce((sum, line) => sum + width(line.box) / line.size, 0);
  return length < (LABEL.test(textOf(cell)) ? LONG_LABEL : FEW);
}

/**
 * Merged cells that go on below: those that are known to be merged, and at the left of their row empty ones and those
 * that end a word begun above.
 */
function mergedPairs(pairs: readonly Judged[], lowers: readonly PartCell[]): Pair[] {
  const merged: Pair[] = [];
  let atLeft = true;
  for (const lower of lowers.toSorted((a, b) => a.box.x0 - b.box.x0)) {
    const pair = pairs.find(({ below }) => below === lower);
    const isWord = pair?.evidence === 'same-word';
    const goesOn: boolean = pair !== undefined && (isMerged(pair) || (atLeft && (isWord || lower.lines.length === 0)));
    if (pair && goesOn) merged.push(pair);
    atLeft &&= goesOn;
  }
  return merged.length < lowers.length ? merged : [];
}

function isMerged({ above, below, evidence }: Judged): boolean {
  if (above.rowSpan === 1 && below.rowSpan === 1) return evidence === 'goes-on' && isUnfinished(above);
  if (below.lines.length === 0) return true;
  if (above.lines.length === 0) return above.rowSpan > 1;
  return evidence === 'goes-on' || evidence === 'same-word';
}
