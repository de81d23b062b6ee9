import type { TablePart } from './parts.ts';
import { SLACK } from './rules.ts';

/** How far text can lead astray about where a column begins, in points. */
const ASTRAY = 40;

/** Where the columns of a part begin and end, from its left side. */
export function columnSides({ cells, box }: TablePart): number[] {
  const sides: number[] = [];
  for (const x of cells.flatMap((cell) => [cell.box.x0 - box.x0, cell.box.x1 - box.x0]).toSorted((a, b) => a - b)) {
    if (sides.length === 0 || x - (sides.at(-1) ?? x) > SLACK) sides.push(x);
  }
  return sides;
}

/**
 * A part whose columns text alone shows, with their sides where the part above has them: other rows show them at
 * somewhat other places. Sides that the part above lacks stay.
 */
export function snapped(above: TablePart, below: TablePart): TablePart {
  const [upper, lower] = [columnSides(above), columnSides(below)];
  const places = new Map(lower.map((side, i) => [side, placeOf(side, i, lower, upper)]));
  const shift = below.box.x0;
  const move = (x: number): number => {
    const side = lower.findLast((each) => each <= x - shift + SLACK / 2) ?? 0;
    return shift + (places.get(side) ?? side);
  };
  const cells = below.cells.map((cell) => ({
    ...cell,
    box: { ...cell.box, x0: move(cell.box.x0), x1: move(cell.box.x1) },
  }));
  return { ...below, cells, box: { ...below.box, x1: move(below.box.x1) } };
}

function placeOf(side: number, index: number, lower: readonly number[], upper: readonly number[]): number {
  if (lower.length === upper.length) return upper[index] ?? side;
  const nearest = upper.toSorted((a, b) => Math.abs(a - side) - Math.abs(b - side))[0] ?? side;
  const isFree = !lower.some((other) => other !== side && Math.abs(other - nearest) < Math.abs(side - nearest));
  return isFree && Math.abs(nearest - side) <= ASTRAY ? nearest : side;
}
