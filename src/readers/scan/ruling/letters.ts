import type { Ink } from '../pixels/image.ts';
import { type Stroke, strokeOf } from './strokes.ts';

/**
 * In points: letters keep so far away from the lines above and below their row, from both together, and no further than
 * this.
 */
const CLEAR = 0.35;
const BOTH = 1.3;
const EDGE = 2.8;
/** Share of ink over the whole height of the row below which a stroke is one of letters. */
const WHOLE = 0.93;

/**
 * A vertical stroke without its pieces in rows where it keeps free of the lines above and below: there it is the
 * strokes of letters that stand in line with a ruling line, or with each other. `columns` is the page's ink with rows and
 * columns exchanged.
 */
export function withoutLetters(
  stroke: Stroke,
  horizontal: readonly Stroke[],
  columns: Ink,
  scale: number,
): readonly Stroke[] {
  const rows = rowsAlong(stroke, horizontal, EDGE * scale);
  const inked = inkAlong(columns, stroke);
  const kept = rows.filter((row) => !isLetters(row, inked, stroke, scale));
  if (kept.length === rows.length) return [stroke];
  return piecesOf(
    stroke,
    joined(kept).filter(({ from, to }) => to - from > EDGE * scale),
  );
}

interface Row {
  readonly from: number;
  readonly to: number;
}

/** The rows between horizontal lines that a stroke passes through, with parts of rows at its ends. */
function rowsAlong({ at, from, to }: Stroke, horizontal: readonly Stroke[], edge: number): Row[] {
  const marks = horizontal
    .filter((line) => at >= line.from - edge && at <= line.to + edge && line.at > from - edge && line.at < to + edge)
    .map((line) => Math.round(line.at))
    .toSorted((a, b) => a - b);
  const ends = [from, ...marks.filter((mark) => mark > from && mark < to), to];
  return ends.slice(1).map((end, i) => ({ from: ends[i] ?? from, to: end }));
}

function isLetters(row: Row, inked: Uint8Array, { from, to }: Stroke, scale: number): boolean {
  const part = inked.subarray(row.from - from, row.to - from);
  const edge = Math.round(EDGE * scale);
  if (part.length < 3 * edge) return false;
  const [above, below] = [part.subarray(0, edge), part.subarray(-edge)].map((ink) => longestGap(ink) / scale);
  const gaps = [row.from === from ? EDGE : (above ?? 0), row.to === to ? EDGE : (below ?? 0)];
  const isFree = Math.min(...gaps) >= CLEAR && gaps.reduce((sum, gap) => sum + gap, 0) >= BOTH;
  return isFree && part.reduce((sum, value) => sum + value, 0) < WHOLE * part.length;
}

function longestGap(inked: Uint8Array): number {
  let [longest, gap] = [0, 0];
  for (const value of inked) {
    gap = value ? 0 : gap + 1;
    longest = Math.max(longest, gap);
  }
  return longest;
}

/** Where along a stroke there is ink in any of its columns. */
export function inkAlong({ width, bits }: Ink, { runs, from, to }: Stroke): Uint8Array {
  const inked = new Uint8Array(to - from);
  for (const run of runs) {
    for (let at = run.from; at < run.to; at++) if (bits[run.row * width + at]) inked[at - from] = 1;
  }
  return inked;
}

/** Rows that follow each other as one. */
function joined(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    if (last?.to === row.from) out[out.length - 1] = { from: last.from, to: row.to };
    else out.push(row);
  }
  return out;
}

function piecesOf({ runs }: Stroke, rows: readonly Row[]): Stroke[] {
  return rows.flatMap(({ from, to }) => {
    const within = runs
      .map((run) => ({ ...run, from: Math.max(run.from, from), to: Math.min(run.to, to) }))
      .filter((run) => run.to > run.from);
    return within.length > 0 ? [strokeOf(within)] : [];
  });
}
