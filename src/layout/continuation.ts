import { judged, type Pair, pairsOf } from './break-pair.ts';
import { evidenceOfCut } from './cut-row.ts';
import { mergedPairs, unsurePairs } from './merged.ts';
import { cellsAtEnd, pageEnd } from './page-end.ts';
import type { PartCell, TablePart } from './parts.ts';
import { isCutShort, stretchOf, weightOfHeight } from './stretch.ts';

/** How the rows on both sides of a page break belong together. */
export interface Continuation {
  /** Whether the row below is the rest of the row above. */
  readonly sameRow: boolean;
  /** Cells that go on although a new row begins: merged cells cut by the break. */
  readonly merged: readonly Pair[];
  /** The cells on both sides that may as well belong together another way. */
  readonly unsure: readonly PartCell[];
}

/** How much must speak for a cut row, and how close to that it may be either way. */
const ENOUGH = 1.6;
const UNSURE = 1.2;

/**
 * Judges a page break from the cells that touch it. `parts` are the parts above it in order, `firstRow` is the first
 * row below it that is not a repeated header.
 */
export function continuationOf(parts: readonly TablePart[], below: TablePart, firstRow: number): Continuation {
  const above = parts.at(-1) ?? below;
  const uppers = cellsAtEnd(above);
  const lowers = below.cells.filter((cell) => cell.row === firstRow);
  const shift = below.box.x0 - above.box.x0;
  const pairs = pairsOf(uppers, lowers, shift);
  const end = pageEnd(parts, below, uppers, firstRow > 0);
  // Without outer lines a line that is missing at the end of a page may be the outer one.
  const isOpen = parts[0]?.closedTop === false && below.closedTop && firstRow === 0;
  if (end.tells === 'each' && !isOpen) return mergedWhere(pairs, end.goesOn);
  const known = pairs.map((pair) => judged(pair, parts, below));
  const sameCells = pairs.length === uppers.length && pairs.length === lowers.length;
  const stretch = stretchOf(parts, below, firstRow);
  // A row has as a rule some text: one without is the rest of a cut row, unless the heights say that none is cut.
  const isRest = isCutShort(stretch) || end.tells === 'all' || !stretch?.above;
  const isEmptyRest = lowers.every(({ lines }) => lines.length === 0) && isRest;
  if (sameCells && isEmptyRest) return { sameRow: true, merged: [], unsure: [] };
  const evidence = sameCells ? evidenceOfCut(known) + weightOfHeight(stretch) + WEIGHT_OF_END[end.tells] : -Infinity;
  const unsure = Math.abs(evidence - ENOUGH) < UNSURE ? [...uppers, ...lowers] : [];
  if (evidence >= ENOUGH) return { sameRow: true, merged: [], unsure };
  if (end.tells === 'each') return { ...mergedWhere(pairs, end.goesOn), unsure };
  const empty = known.filter((pair) => pair.below.lines.length === 0);
  if (end.tells === 'some' && empty.length === 1) return { sameRow: false, merged: empty, unsure };
  const merged = mergedPairs(known, lowers);
  const guessed = unsurePairs(known, merged).flatMap((pair) => [pair.above, pair.below]);
  return { sameRow: false, merged, unsure: [...unsure, ...guessed] };
}

/** A break between rows at which it is known which cells go on. */
function mergedWhere(pairs: readonly Pair[], goesOn: (cell: PartCell) => boolean): Continuation {
  return { sameRow: false, merged: pairs.filter(({ above }) => goesOn(above)), unsure: [] };
}

/** How much the end of a page speaks for a cut row. */
const WEIGHT_OF_END = { each: -1, some: 2, all: 1, nothing: 0 };
