import type { Box } from '../model/geometry.ts';
import { isOverprinted, readLines } from './lines.ts';
import type { Piece } from './page.ts';

/** A cell with the pieces whose centres lie in it, in the order in which they were painted. */
export interface FilledCell {
  readonly box: Box;
  pieces: Piece[];
}

/** A run of pieces painted one after the other on one base line. */
interface Run {
  readonly pieces: Piece[];
  readonly before: Piece | undefined;
}

const SAME_BASE = 0.8;
/** In points: no text of a cell reaches further beyond its lines, as far as it was not recognised. */
const ACROSS = 0.3;
const TOUCHING = 2;

/**
 * Gives lines that overflow a cell at its bottom back to it: where two texts of a cell stand side by side on base lines
 * that differ, and the first was painted as the next line of the cell above.
 */
export function returnOverflow(cells: readonly FilledCell[], painted: readonly Piece[]): void {
  const order = new Map(painted.map((piece, i) => [piece, i]));
  const owner = new Map(cells.flatMap((cell) => cell.pieces.map((piece) => [piece, cell])));
  for (const cell of cells) {
    const runs = runsOf(cell.pieces, order, painted);
    const ownerOf = ({ before }: Run): FilledCell | undefined => before && owner.get(before);
    const isStray = (run: Run): boolean => {
      const above = ownerOf(run);
      return runs.some((other) => other !== run && clash(run, other)) || (!!above && isAcross(run, cell, above));
    };
    const stray = runs.find(isStray);
    const above = stray && ownerOf(stray);
    if (!stray || !above || above === cell || !isBelow(above.box, cell.box) || !inColumn(stray, above.box)) continue;
    if (!isNextLine(stray, above)) continue;
    const moved = new Set(stray.pieces);
    cell.pieces = cell.pieces.filter((piece) => !moved.has(piece));
    above.pieces = [...above.pieces, ...stray.pieces];
  }
}

/**
 * Gives cells the lines that run out of their table at its bottom: painted right after the text of a cell, below it,
 * at the same left side and as far below as its lines are from each other; or below its single line and across the
 * table's last line. Gives the pieces that are left.
 */
export function takeOverflow(
  cells: readonly FilledCell[],
  outside: readonly Piece[],
  painted: readonly Piece[],
): Piece[] {
  const free = new Set(outside);
  const order = new Map(painted.map((piece, i) => [piece, i]));
  for (const cell of cells) {
    const text = cell.pieces.filter((piece) => piece.direction === 'right');
    const last = text.at(-1);
    const bases = [...new Set(text.map(({ box }) => Math.round(box.y1)))].toSorted((a, b) => a - b);
    const pitch = (bases.at(-1) ?? 0) - (bases.at(-2) ?? 0);
    const size = last ? last.box.y1 - last.box.y0 : 0;
    const isSingle = bases.length === 1 && last?.confidence === undefined;
    if (!last || (!isSingle && (bases.length < 2 || pitch > 3 * size))) continue;
    const [left, right] = [isSingle ? cell.box.x0 : Math.min(...text.map(({ box }) => box.x0)), cell.box.x1];
    let lowest = bases.at(-1) ?? 0;
    for (let i = (order.get(last) ?? 0) + 1; i < painted.length; i++) {
      const next = painted[i];
      if (!next || !free.has(next) || next.box.x0 < left - 1 || next.box.x1 > right + 1) break;
      const step = next.box.y1 - lowest;
      if (isSingle ? next.box.y0 > cell.box.y1 || step > 2 * size : step > pitch + 1.5) break;
      if (step < -1.5) break;
      lowest = Math.max(lowest, next.box.y1);
      cell.pieces.push(next);
      free.delete(next);
    }
  }
  return outside.filter((piece) => free.has(piece));
}

function runsOf(pieces: readonly Piece[], order: ReadonlyMap<Piece, number>, painted: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const previous = painted[(order.get(piece) ?? 0) - 1];
    const run = runs.at(-1);
    if (run && previous === run.pieces.at(-1) && previous && Math.abs(previous.box.y1 - piece.box.y1) < SAME_BASE) {
      run.pieces.push(piece);
    } else {
      runs.push({ pieces: [piece], before: previous });
    }
  }
  return runs;
}

/** Whether two runs stand side by side, yet not on one line. */
function clash(a: Run, b: Run): boolean {
  const [first, other] = [a.pieces[0], b.pieces[0]];
  const [last, end] = [a.pieces.at(-1), b.pieces.at(-1)];
  if (!first || !other || !last || !end) return false;
  const size = first.box.y1 - first.box.y0;
  const offset = Math.abs(first.box.y1 - other.box.y1);
  const apart = other.box.x0 - last.box.x1 > size || first.box.x0 - end.box.x1 > size;
  return offset > SAME_BASE && offset < size / 2 && apart;
}

/**
 * Whether a run begins above its cell, as far below the lines of another one as they are from each other; where texts
 * were printed over each other there, that cannot be told.
 */
function isAcross({ pieces: [first] }: Run, { box }: FilledCell, { pieces }: FilledCell): boolean {
  if (!first || first.confidence !== undefined || first.box.y0 > box.y0 - ACROSS) return false;
  const bases = [...new Set(pieces.map((piece) => Math.round(piece.box.y1)))].toSorted((a, b) => a - b);
  const [last = 0, before = -Infinity] = [bases.at(-1), bases.at(-2)];
  const [step, size] = [first.box.y1 - last, first.box.y1 - first.box.y0];
  if (Math.abs(step - (last - before)) <= 1.5) return true;
  return step > size / 2 && step < 2 * size && readLines(pieces).some(isOverprinted);
}

/** Recognised base lines are no finer than pixels: a line ran over only from a text that fills its cell to the bottom. */
function isNextLine({ pieces: [first] }: Run, { box, pieces }: FilledCell): boolean {
  if (!first || first.confidence === undefined) return true;
  const size = first.box.y1 - first.box.y0;
  const lowest = Math.max(...pieces.map((piece) => piece.box.y1));
  return box.y1 - lowest < size / 2 && first.box.y0 - lowest < size;
}

const isBelow = (above: Box, box: Box): boolean => Math.abs(above.y1 - box.y0) <= TOUCHING;

function inColumn(run: Run, column: Box): boolean {
  return run.pieces.every(({ box }) => box.x0 >= column.x0 - 1 && box.x1 <= column.x1 + 1);
}
