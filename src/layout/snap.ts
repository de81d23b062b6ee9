import type { PartCell, TablePart } from './parts.ts';
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
  // How far left text begins is no measure; the sides of lines are one.
  const offset = below.ruled ? 0 : above.box.x0 - below.box.x0;
  const [upper, lower] = [columnSides(above).map((side) => side + offset), columnSides(below)];
  const shift = below.box.x0;
  const places = new Map(
    lower.map((side, i) => [side, inGap(side, i, lower, upper, below) ?? placeOf(side, i, lower, upper)]),
  );
  const move = (x: number): number => {
    const side = lower.findLast((each) => each <= x - shift + SLACK / 2) ?? 0;
    return shift + (places.get(side) ?? side);
  };
  const cells = below.cells.map((cell) => ({
    ...cell,
    box: { ...cell.box, x0: move(cell.box.x0), x1: move(cell.box.x1) },
  }));
  return { ...below, cells, box: { ...below.box, x0: move(below.box.x0), x1: move(below.box.x1) } };
}

/**
 * Where columns show in few rows only as gaps between their texts, the side above that lies in such a gap: the last of
 * several, as what begins behind the gap is of the column that begins there.
 */
function inGap(
  side: number,
  index: number,
  lower: readonly number[],
  upper: readonly number[],
  { cells, box }: TablePart,
): number | undefined {
  if (lower.length === upper.length || index === 0 || index === lower.length - 1) return undefined;
  const lines = cells.filter((cell) => cell.lines.length > 0);
  const isAt = (x: number): boolean => Math.abs(x - box.x0 - side) <= SLACK / 2;
  const ends = lines.filter((cell) => isAt(cell.box.x1)).flatMap((cell) => cell.lines.map((line) => line.box.x1));
  const starts = lines.filter((cell) => isAt(cell.box.x0)).flatMap((cell) => cell.lines.map((line) => line.box.x0));
  const [from, to] = [Math.max(...ends) - box.x0 - 1, Math.min(...starts) - box.x0 + 1];
  return upper.findLast((x) => x > from && x < to);
}

function placeOf(side: number, index: number, lower: readonly number[], upper: readonly number[]): number {
  if (lower.length === upper.length) return upper[index] ?? side;
  const nearest = upper.toSorted((a, b) => Math.abs(a - side) - Math.abs(b - side))[0] ?? side;
  const isFree = !lower.some((other) => other !== side && Math.abs(other - nearest) < Math.abs(side - nearest));
  return isFree && Math.abs(nearest - side) <= ASTRAY ? nearest : side;
}

/**
 * A part whose columns text alone shows, one of its rows with the cells that the row above the break has: of several
 * below one of those, no more than one may have text. Undefined where that cannot be.
 */
export function mirrored(uppers: readonly PartCell[], below: TablePart, row: number): TablePart | undefined {
  const own = below.cells.filter((cell) => cell.row === row);
  const isWithin = ({ box: { x0, x1 } }: PartCell, { box }: PartCell): boolean =>
    x0 > box.x0 - SLACK && x1 < box.x1 + SLACK;
  const groups = uppers.map((upper) => ({ upper, cells: own.filter((cell) => isWithin(cell, upper)) }));
  const isClear = groups.every(
    ({ cells }) => cells.length > 0 && cells.filter(({ lines }) => lines.length > 0).length < 2,
  );
  if (!isClear || groups.reduce((sum, { cells }) => sum + cells.length, 0) !== own.length) return undefined;
  const cells = groups.flatMap(({ upper, cells: [first, ...others] }): PartCell[] => {
    if (!first) return [];
    const { x0, x1 } = upper.box;
    const lines = [first, ...others].flatMap((cell) => cell.lines);
    return [{ ...first, lines, box: { ...first.box, x0, x1 } }];
  });
  return { ...below, cells: [...cells, ...below.cells.filter((cell) => !own.includes(cell))] };
}

/** Whether the lines between the columns of one part, one of them of a single row, stand where some of the other do. */
export function sharesSides(one: TablePart, other: TablePart): boolean {
  const [row, table] = one.loose ? [one, other] : [other, one];
  if (one.tinted && (Math.abs(one.box.x0 - other.box.x0) > SLACK || Math.abs(one.box.x1 - other.box.x1) > SLACK)) {
    return false;
  }
  const [own, all] = [row, table].map((part) => columnSides(part).map((side) => side + part.box.x0));
  const within = row.box.x0 > table.box.x0 - SLACK && row.box.x1 < table.box.x1 + SLACK;
  return within && (own ?? []).slice(1, -1).every((side) => all?.some((x) => Math.abs(x - side) <= SLACK));
}

/** A row as wide as its text with the outer sides of the table that it belongs to. */
export function widened(row: TablePart, { box: { x0, x1 } }: TablePart): TablePart {
  const cells = row.cells.map((cell) => ({
    ...cell,
    box: {
      ...cell.box,
      x0: cell.box.x0 === row.box.x0 ? x0 : cell.box.x0,
      x1: cell.box.x1 === row.box.x1 ? x1 : cell.box.x1,
    },
  }));
  return { ...row, cells, box: { ...row.box, x0, x1 } };
}
