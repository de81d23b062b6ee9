import { width } from '../model/geometry.ts';
import type { TextLine } from './lines.ts';
import type { PartCell, TablePart } from './parts.ts';
import { endsSentence } from './script.ts';
import { hasRoomFor, type SetLine } from './wrap.ts';

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
  if (sameCells && isCutRow(judged)) return { sameRow: true, merged: [] };
  return { sameRow: false, merged: mergedPairs(judged, lowers) };
}

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

type Evidence = 'goes-on' | 'may-go-on' | 'stops' | 'starts' | 'against' | 'none';

interface Judged extends Pair {
  readonly evidence: Evidence;
}

/** A row cut by the break: at least one text goes on, and none begins anew where another had ended. */
function isCutRow(pairs: readonly Judged[]): boolean {
  const count = (kind: Evidence): number => pairs.filter(({ evidence }) => evidence === kind).length;
  if (count('against') > 0) return false;
  const both = pairs.filter(({ above, below }) => above.lines.length > 0 && below.lines.length > 0).length;
  if (both === 0) return false;
  if (count('goes-on') === 0) {
    const full = both - count('may-go-on');
    return full === 0 ? count('stops') > 0 && both === 1 : full > 1 && count('stops') > 1;
  }
  return count('stops') + count('starts') > 0 || count('goes-on') + count('may-go-on') === both;
}

function evidenceOf({ above, below }: Pair, padding: number, others: readonly string[]): Evidence {
  const last = above.lines.at(-1);
  const first = below.lines[0];
  if (!last || !first) return last ? 'stops' : first ? 'starts' : 'none';
  const upper: SetLine[] = above.lines.map((line) => ({ line, column: above.box }));
  const lower: SetLine[] = below.lines.map((line) => ({ line, column: below.box }));
  const end = { line: last, column: above.box };
  const room = hasRoomFor(end, { line: first, column: below.box }, [...upper, ...lower], padding);
  if (startsElsewhere(above, first, below)) return 'against';
  if (room) {
    const ends = endsSentence(last.text) && !isShort(above);
    return ends && (!isShort(below) || endsSentence(textOf(below))) ? 'may-go-on' : 'against';
  }
  return isShort(above) && isShort(below) ? wordEvidence(textOf(above), textOf(below), others) : 'goes-on';
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

/** Whether two short texts are the halves of one, judged by what else stands in their columns. */
function wordEvidence(above: string, below: string, others: readonly string[]): Evidence {
  if (others.includes(above + below)) return 'goes-on';
  if (others.includes(above) || others.includes(below)) return 'against';
  const isEnding = others.some((text) => text.length > below.length && text.endsWith(below));
  return isEnding && !above.endsWith(below) ? 'goes-on' : 'none';
}

/** A single line that could well be a whole value. */
function isShort(cell: PartCell): boolean {
  const [line] = cell.lines;
  return cell.lines.length === 1 && line !== undefined && width(line.box) < 8 * line.size;
}

/** Merged cells that go on below: those that are known to be merged, and empty ones at the left of their row. */
function mergedPairs(pairs: readonly Judged[], lowers: readonly PartCell[]): Pair[] {
  const merged: Pair[] = [];
  let atLeft = true;
  for (const lower of lowers.toSorted((a, b) => a.box.x0 - b.box.x0)) {
    const pair = pairs.find(({ below }) => below === lower);
    const goesOn: boolean = pair !== undefined && (isMerged(pair) || (atLeft && lower.lines.length === 0));
    if (pair && goesOn) merged.push(pair);
    atLeft &&= goesOn;
  }
  return merged.length < lowers.length ? merged : [];
}

function isMerged({ above, below, evidence }: Judged): boolean {
  if (above.rowSpan === 1 && below.rowSpan === 1) return false;
  if (below.lines.length === 0 || above.lines.length === 0) return true;
  return evidence === 'goes-on' && (!isShort(above) || isShort(below));
}
