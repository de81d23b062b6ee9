import type { Box } from '../model/geometry.ts';
import type { TextLine } from './lines.ts';

/** In heights of a line: the narrowest gap between two columns, wherever it lies. */
const NARROWEST = 0.45;
const isNarrow = (line: TextLine, box: Box): boolean => line.box.x1 - line.box.x0 < 0.6 * (box.x1 - box.x0);

/** In heights of a line: words that stand further apart than this are of several columns. */
const COLUMN_GAP = 1.5;

/** Share of the rows that may run across a gutter. */
const MAY_CROSS = 0.25;
/** Steps in which a line is searched for gaps, in points. */
const STEP = 0.5;

/**
 * The sides of columns: where the gutters are emptiest that hardly any row has text in, and at both ends. `rows` are the
 * lines of each row, or single lines where rows are not known yet.
 */
export function columnEdges(rows: readonly (readonly TextLine[])[], box: Box): number[] {
  const size = medianSize(rows.flat());
  const ink = inkOf(rows, box);
  const parted = rows.filter((row) => row.some((line) => line.words.length > 1 || isNarrow(line, box)));
  const most = MAY_CROSS * Math.max(1, parted.length);
  const edges = [box.x0];
  let start: number | undefined;
  ink.forEach((count, i) => {
    if (count <= most) start ??= i;
    else if (start !== undefined) {
      if (start > 0 && (i - start) * STEP >= NARROWEST * size) edges.push(box.x0 + STEP * emptiest(ink, start, i));
      start = undefined;
    }
  });
  return [...edges, box.x1];
}

/** The middle of the longest run of steps that the fewest lines have ink in. */
function emptiest(ink: readonly number[], from: number, to: number): number {
  const least = Math.min(...ink.slice(from, to));
  let [best, length, start] = [from, 0, from];
  for (let i = from; i <= to; i++) {
    if (i < to && ink[i] === least) continue;
    if (i - start > length) [best, length] = [start, i - start];
    start = i + 1;
  }
  return best + length / 2;
}

export function medianSize(lines: readonly TextLine[]): number {
  return lines.map((line) => line.size).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 10;
}

/** By step from the left: how many rows have a character there. */
function inkOf(rows: readonly (readonly TextLine[])[], box: Box): number[] {
  const ink = new Array<number>(Math.ceil((box.x1 - box.x0) / STEP) + 1).fill(0);
  for (const row of rows) {
    const hit = new Set<number>();
    for (const { box: piece } of row.flatMap((line) => line.words.flatMap((word) => word.pieces))) {
      const [from, to] = [Math.floor((piece.x0 - box.x0) / STEP), Math.ceil((piece.x1 - box.x0) / STEP)];
      for (let i = Math.max(0, from); i < to; i++) hit.add(i);
    }
    for (const i of hit) ink[i] = (ink[i] ?? 0) + 1;
  }
  return ink;
}

/** Whether words of a line stand as far apart as columns do. */
export function hasSeveral(line: TextLine): boolean {
  return line.words.some((word, i) => {
    const before = line.words[i - 1];
    return before !== undefined && word.box.x0 - before.box.x1 >= COLUMN_GAP * line.size;
  });
}
