import { isFilled, type Judged, type Pair } from './break-pair.ts';
import type { PartCell } from './parts.ts';
import { endsSentence } from './script.ts';

/** Share of empty cells in a column in which one more is no surprise. */
const OFTEN_EMPTY = 0.25;
/** Hardly ever do so many cells right of the first go on over one break. */
const MOST_MERGED = 3;

/** Whether a text that begins below a break would have found room in the empty cell above it. */
const hasRoomAbove = ({ above, below }: Pair): boolean =>
  above.box.y1 - above.box.y0 > 2 * Math.max(...below.lines.map(({ size }) => size));

/** Whether two cells of one row each count as one cell only because of their text. */
const isGuessed = ({ above, below }: Pair): boolean =>
  above.rowSpan === 1 && below.rowSpan === 1 && isFilled({ above, below });

/** Whether the other cells of a column leave no doubt that an empty cell is merged with the one above, or is one by itself. */
function isUsual({ above, column }: Judged, isMerged: boolean): boolean {
  const mergedCells = column.filter(({ rowSpan }) => rowSpan > 1).length + (above.rowSpan > 1 ? 1 : 0);
  const emptyCells = column.filter(({ rowSpan, lines }) => rowSpan === 1 && lines.length === 0).length;
  if (isMerged) return mergedCells > emptyCells;
  return mergedCells === 0 && emptyCells > 1 && emptyCells >= OFTEN_EMPTY * column.length;
}

/** A text of several lines that does not end a sentence. */
const isUnfinished = ({ lines }: PartCell): boolean => lines.length > 2 && !endsSentence(lines.at(-1)?.text ?? '');

/**
 * Merged cells that go on below: those that are known to be merged, and at the left of their row empty ones and those
 * that end a word begun above.
 */
export function mergedPairs(pairs: readonly Judged[], lowers: readonly PartCell[]): Pair[] {
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
  if (above.lines.length === 0) return above.rowSpan > 1 && !hasRoomAbove({ above, below });
  return evidence === 'goes-on' || evidence === 'same-word';
}

/** Pairs that may as well belong together the other way than as `merged` has them. */
export function unsurePairs(pairs: readonly Judged[], merged: readonly Pair[]): Pair[] {
  const isEmpty = ({ below }: Pair): boolean => below.lines.length === 0;
  const own = pairs.filter((pair) => !merged.includes(pair));
  const isRowLeftEmpty = own.filter(isEmpty).length >= Math.max(MOST_MERGED, own.length - 1);
  return pairs.filter((pair) => {
    const isIn = merged.includes(pair);
    if (isEmpty(pair)) return !(isRowLeftEmpty && !isIn) && !isUsual(pair, isIn);
    if (!isIn && pair.evidence === 'goes-on') return true;
    return (isIn && isGuessed(pair)) || (pair.above.rowSpan > 1 && pair.evidence === 'starts');
  });
}
