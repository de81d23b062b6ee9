import { width } from '../model/geometry.ts';
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

/** Judges a page break from the cells that touch it. `firstRow` is the first row below it that is not a repeated header. */
export function continuationOf(above: TablePart, below: TablePart, firstRow: number): Continuation {
  const uppers = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rowCount);
  const lowers = below.cells.filter((cell) => cell.row === firstRow);
  const shift = below.box.x0 - above.box.x0;
  const pairs = lowers.flatMap((lower) => {
    const upper = uppers.find((cell) => sameSides(cell, lower, shift));
    return upper ? [{ above: upper, below: lower }] : [];
  });
  const sameCells = pairs.length === uppers.length && pairs.length === lowers.length;
  if (sameCells && isCutRow(pairs, paddingOf(above))) return { sameRow: true, merged: [] };
  return { sameRow: false, merged: mergedPairs(pairs, lowers) };
}

function sameSides(a: PartCell, b: PartCell, shift: number): boolean {
  return Math.abs(a.box.x0 + shift - b.box.x0) <= SIDE_SLACK && Math.abs(a.box.x1 + shift - b.box.x1) <= SIDE_SLACK;
}

/** The space that most cells of a part keep free beside their text. */
export function paddingOf(part: TablePart): number {
  const insets = part.cells.flatMap((cell) => cell.lines.map((line) => line.box.x0 - cell.box.x0));
  const sorted = insets.filter((inset) => inset >= 0).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 20)] ?? 0;
}

type Evidence = 'goes-on' | 'stops' | 'starts' | 'against' | 'none';

/** A row cut by the break: at least one text goes on, and none begins anew where another had ended. */
function isCutRow(pairs: readonly Pair[], padding: number): boolean {
  const evidence = pairs.map((pair) => evidenceOf(pair, padding));
  if (evidence.includes('against')) return false;
  const count = (kind: Evidence): number => evidence.filter((found) => found === kind).length;
  const both = pairs.filter(({ above, below }) => above.lines.length > 0 && below.lines.length > 0).length;
  if (both === 0) return false;
  if (count('goes-on') === 0) return count('stops') > 0 && both === 1;
  return count('stops') + count('starts') > 0 || count('goes-on') === both;
}

function evidenceOf({ above, below }: Pair, padding: number): Evidence {
  const last = above.lines.at(-1);
  const first = below.lines[0];
  if (!last || !first) return last ? 'stops' : first ? 'starts' : 'none';
  const upper: SetLine[] = above.lines.map((line) => ({ line, column: above.box }));
  const lower: SetLine[] = below.lines.map((line) => ({ line, column: below.box }));
  const room = hasRoomFor(
    { line: last, column: above.box },
    { line: first, column: below.box },
    [...upper, ...lower],
    padding,
  );
  if (!room) return isShort(above) && isShort(below) ? 'none' : 'goes-on';
  return endsSentence(last.text) && !isShort(above) ? 'none' : 'against';
}

/** A single line that could well be a whole value. */
function isShort(cell: PartCell): boolean {
  const [line] = cell.lines;
  return cell.lines.length === 1 && line !== undefined && width(line.box) < 8 * line.size;
}

/** Merged cells that go on below: empty there (or above), from the left for as long as they are. */
function mergedPairs(pairs: readonly Pair[], lowers: readonly PartCell[]): Pair[] {
  const merged: Pair[] = [];
  for (const lower of lowers.toSorted((a, b) => a.box.x0 - b.box.x0)) {
    const pair = pairs.find(({ below }) => below === lower);
    if (!pair || !goesOn(pair)) break;
    merged.push(pair);
  }
  return merged.length < lowers.length ? merged : [];
}

function goesOn({ above, below }: Pair): boolean {
  return below.lines.length === 0 || (above.lines.length === 0 && above.rowSpan > 1);
}
