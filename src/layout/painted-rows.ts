import { height } from '../model/geometry.ts';
import { isLevel, type PaintedText } from './painted-texts.ts';
import { SLACK } from './rules.ts';

/** The texts of a row of a table, from the left. */
export type PaintedRow = readonly PaintedText[];

/** In points: how exactly the tops or middles of the texts of a row agree. */
const SAME = 2;
/** In heights of a line: how far lines of two rows reach into each other. */
const INTO = 0.35;

/** So many lines across part every two rows. */
const ALL_RULED = 5;

/**
 * Sorts texts into rows: a new one begins where the painter goes back to the left, or below all that the row has and a
 * line, if `levels` has one for every row.
 */
export function paintedRows(texts: readonly PaintedText[], levels: readonly number[]): PaintedRow[] {
  const sweeps = sweepsOf(texts);
  return sweeps.flatMap((sweep, i) => rowsOf(sweep, sweeps[i + 1] ?? [], levels));
}

/** Texts from the left to where the painter goes back to the left. */
function sweepsOf(texts: readonly PaintedText[]): PaintedText[][] {
  const sweeps: PaintedText[][] = [];
  for (const text of texts) {
    const last = sweeps.at(-1)?.at(-1);
    if (last && text.box.x0 > last.box.x1 - 1) sweeps.at(-1)?.push(text);
    else sweeps.push([text]);
  }
  return sweeps;
}

/** A sweep, which may be of several rows where the later ones have nothing at their left. */
function rowsOf(sweep: readonly PaintedText[], next: PaintedRow, levels: readonly number[]): PaintedRow[] {
  const rows: PaintedText[][] = [];
  const limit = Math.min(...next.map(({ box }) => box.y0));
  for (const [i, text] of sweep.entries()) {
    const row = rows.at(-1);
    const isNext =
      !row ||
      (isBelow(text, row) &&
        text.box.y1 <= limit &&
        isRuledOff(text, row, levels) &&
        !goesBackUp(sweep.slice(i + 1), row));
    if (isNext) rows.push([text]);
    else row.push(text);
  }
  return rows;
}

/** Whether texts further right are beside the row: what stands below it until then is in the middle of a higher cell. */
function goesBackUp(others: readonly PaintedText[], row: PaintedRow): boolean {
  const bottom = Math.max(...row.map(({ box }) => box.y1));
  return others.some((text) => text.box.y0 < bottom - INTO * sizeOf(text));
}

function isRuledOff({ box }: PaintedText, row: PaintedRow, levels: readonly number[]): boolean {
  const bottom = Math.max(...row.map((text) => text.box.y1));
  return levels.length < ALL_RULED || levels.some((at) => at > bottom - SLACK && at < box.y0 + SLACK);
}

function isBelow(text: PaintedText, row: PaintedRow): boolean {
  const middle = ({ box }: PaintedText): number => (box.y0 + box.y1) / 2;
  const isBeside = (other: PaintedText): boolean =>
    Math.abs(other.box.y0 - text.box.y0) < SAME || Math.abs(middle(other) - middle(text)) < SAME;
  const size = sizeOf(text);
  return !row.some(isBeside) && row.every(({ box }) => text.box.y0 > box.y1 - INTO * size);
}

const topOf = (text: PaintedText | undefined): number => text?.box.y0 ?? -Infinity;

const sizeOf = ({ runs }: PaintedText): number => Math.max(0, ...runs.map(({ box }) => height(box)));

/**
 * Where rows part: below what stands in the one alone and above the next, at a line where one runs there; undefined
 * where they are not in order. `levels` are the heights of lines, ascending.
 */
export function cutsBetween(rows: readonly PaintedRow[], levels: readonly number[]): number[] | undefined {
  const cuts: number[] = [];
  for (const [i, row] of rows.slice(0, -1).entries()) {
    const top = Math.min(...(rows[i + 1] ?? []).map(({ box }) => box.y0));
    const own = row.filter((text) => text.box.y1 < top + INTO * sizeOf(text));
    if (own.length === 0) return undefined;
    const bottoms = own.map(({ box }) => box.y1);
    const level = levels.findLast((at) => at > Math.min(...bottoms) - SLACK && at < top + SLACK);
    cuts.push(level ?? (Math.max(...bottoms) + top) / 2);
  }
  return cuts.every((cut, i) => i === 0 || cut > (cuts[i - 1] ?? cut)) ? cuts : undefined;
}

/** In steps from row to row: lines of one cell are closer to each other. */
const CLOSER = 0.8;

/** Whether the painter went from cell to cell, and not from line to line of the page. */
export function isByCell(rows: readonly PaintedRow[]): boolean {
  const texts = rows.flat();
  const goesUp = (text: PaintedText, i: number): boolean => i > 0 && text.box.y0 < topOf(texts[i - 1]) - SAME;
  if (texts.some(({ runs }) => runs.length > 1) || texts.some(goesUp)) return true;
  if (!rows.every((row) => row.every((text) => row.every((other) => isLevel(text.box, other.box))))) return false;
  const tops = rows.map((row) => Math.min(...row.map(({ box }) => box.y0)));
  const steps = tops.slice(1).map((top, i) => top - (tops[i] ?? top));
  const widest = Math.max(...steps);
  return !steps.some((step, i) => step < CLOSER * widest && (rows[i + 1]?.length ?? 0) < (rows[i]?.length ?? 0));
}
