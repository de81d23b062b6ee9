import { type Box, enclose } from '../model/geometry.ts';
import type { TextLine } from './lines.ts';
import type { Piece } from './page.ts';

/** Text that stands together in columns of a table without lines: first a line's share, later all lines of a cell. */
export interface Unit {
  readonly box: Box;
  /** The columns that it reaches over: from, and up to (not including). */
  readonly from: number;
  readonly to: number;
}

/** In heights of a line: a gap at a gutter that parts two columns. */
const PARTING = 0.15;

/** The columns of an edge list that a position falls into. */
export function columnAt(edges: readonly number[], x: number): number {
  const next = edges.findIndex((edge) => edge > x);
  return Math.min(edges.length - 2, Math.max(0, (next < 0 ? edges.length - 1 : next) - 1));
}

/** A line parted at the gutters that none of its characters crosses. */
export function unitsOf(line: TextLine, edges: readonly number[]): Unit[] {
  const groups: Piece[][] = [];
  for (const piece of line.words.flatMap((word) => word.pieces)) {
    const last = groups.at(-1)?.at(-1);
    if (last && !isParted(last, piece, edges, line.size)) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((pieces): Unit[] => {
    const box = enclose(pieces.map((piece) => piece.box));
    const middle = ({ x0, x1 }: Box): number => (x0 + x1) / 2;
    const columns = pieces.map((piece) => columnAt(edges, middle(piece.box)));
    return box ? [{ box, from: Math.min(...columns), to: Math.max(...columns) + 1 }] : [];
  });
}

function isParted(a: Piece, b: Piece, edges: readonly number[], size: number): boolean {
  const gap = b.box.x0 - a.box.x1;
  return gap >= PARTING * size && edges.some((edge) => edge > a.box.x1 - 0.5 && edge < b.box.x0 + 0.5);
}

export const overlap = (a: Unit, b: Unit): boolean => a.from < b.to && b.from < a.to;

/** Lines of the same columns that stand close enough to be one cell. */
export function stacked(units: readonly Unit[], closest: number, cuts: readonly number[]): Unit[] {
  const blocks: Unit[] = [];
  for (const unit of units.toSorted((a, b) => a.box.y0 - b.box.y0)) {
    const index = blocks.findLastIndex((block) => overlap(block, unit));
    const above = blocks[index];
    const parted = cuts.some((cut) => above && cut > middleOf(above.box, 'y1') && cut < middleOf(unit.box, 'y0'));
    if (above && unit.box.y0 - above.box.y1 <= closest && !parted) blocks[index] = joined(above, unit);
    else blocks.push(unit);
  }
  return blocks;
}

/** A little inside a box from its upper or lower side, as lines of text reach into each other. */
const middleOf = (box: Box, side: 'y0' | 'y1'): number => (side === 'y0' ? box.y0 + 3 : box.y1 - 3);

function joined(a: Unit, b: Unit): Unit {
  return { box: enclose([a.box, b.box]) ?? a.box, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
