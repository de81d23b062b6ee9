import { height } from '../model/geometry.ts';
import { isLevel, type PaintedText } from './painted-texts.ts';

/** The texts of a row of a table, from the left. */
export type PaintedRow = readonly PaintedText[];

/** In points: how exactly the tops or middles of the texts of a row agree. */
const SAME = 2;
/** In heights of a line: how far lines of two rows reach into each other. */
const INTO = 0.35;

/** Sorts texts into rows: a new one begins where the painter goes back to the left, or below all that the row has. */
export function paintedRows(texts: readonly PaintedText[]): PaintedRow[] {
  const rows: PaintedText[][] = [];
  for (const text of texts) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && text.box.x0 > last.box.x1 - 1 && !isBelow(text, row)) row.push(text);
    else rows.push([text]);
  }
  return rows;
}

function isBelow(text: PaintedText, row: PaintedRow): boolean {
  const middle = ({ box }: PaintedText): number => (box.y0 + box.y1) / 2;
  const isBeside = (other: PaintedText): boolean =>
    Math.abs(other.box.y0 - text.box.y0) < SAME || Math.abs(middle(other) - middle(text)) < SAME;
  const size = sizeOf(text);
  return !row.some(isBeside) && row.every(({ box }) => text.box.y0 > box.y1 - INTO * size);
}

const sizeOf = ({ runs }: PaintedText): number => Math.max(0, ...runs.map(({ box }) => height(box)));

/** Where rows part: below what stands in the one alone and above the next; undefined where they are not in order. */
export function cutsBetween(rows: readonly PaintedRow[]): number[] | undefined {
  const cuts: number[] = [];
  for (const [i, row] of rows.slice(0, -1).entries()) {
    const top = Math.min(...(rows[i + 1] ?? []).map(({ box }) => box.y0));
    const own = row.filter((text) => text.box.y1 < top + INTO * sizeOf(text));
    if (own.length === 0) return undefined;
    cuts.push((Math.max(...own.map(({ box }) => box.y1)) + top) / 2);
  }
  return cuts.every((cut, i) => i === 0 || cut > (cuts[i - 1] ?? cut)) ? cuts : undefined;
}

/** Whether the painter went from cell to cell, and not from line to line of the page. */
export const isByCell = (rows: readonly PaintedRow[]): boolean =>
  rows.some((row) => row.length > 1 && row.some(({ runs }) => runs.length > 1)) ||
  rows.every((row) => row.every((text) => row.every((other) => isLevel(text.box, other.box))));
