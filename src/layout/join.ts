import type { Box } from '../model/geometry.ts';
import { paddingOf } from './break-pair.ts';
import { type Continuation, continuationOf } from './continuation.ts';
import { isOverprinted, type TextLine } from './lines.ts';
import { isRecognised } from './misread.ts';
import { cellsAtEnd } from './page-end.ts';
import type { PartCell, TablePart } from './parts.ts';
import { repeatedRows } from './repeated-rows.ts';
import { SLACK } from './rules.ts';
import type { SetLine } from './setting.ts';
import { columnSides, mirrored, sharesSides, snapped, widened } from './snap.ts';

/** A cell of a table over all its pages. */
export interface JoinedCell {
  readonly row: number;
  rowSpan: number;
  /** Where it stands on each of its pages. */
  readonly areas: { readonly page: number; readonly box: Box; readonly lines: readonly TextLine[] }[];
  guessed: boolean;
}

/** A table over all its pages; x counts from the table's left edge. */
export interface JoinedTable {
  readonly parts: TablePart[];
  readonly cells: JoinedCell[];
  rowCount: number;
  /** The cells that touch the bottom of the last part, by their part cell. */
  last: Map<PartCell, JoinedCell>;
}

export function startTable(part: TablePart): JoinedTable {
  const table: JoinedTable = { parts: [], cells: [], rowCount: 0, last: new Map() };
  append(table, part, 0, new Map());
  return table;
}

const EDGE_SLACK = 6;

/** In points: a line at a side that was lost in the shadow of a picture lets a table end at the next. */
const SHADOW = 15;

/** Whether a part on the next page can be more of this table: as wide, at the same place. */
export function fits(table: JoinedTable, part: TablePart): boolean {
  const last = table.parts.at(-1);
  if (!last || last.page >= part.page) return false;
  if (last.ruled !== part.ruled) return false;
  if (!part.ruled) return isAsWide(last, part) || standsWithin(last, part) || hasAsManyColumns(last, part);
  if (last.loose && part.loose && !last.tinted) return false;
  if (last.loose || part.loose) return last.tinted === part.tinted && sharesSides(last, part);
  return isAsWide(last, part) || (mayStandAskew(last, part) && hasAsManyColumns(last, part));
}

const difference = ({ box: one }: TablePart, { box: other }: TablePart): number =>
  Math.abs(one.x1 - one.x0 - (other.x1 - other.x0));

const isAsWide = (last: TablePart, part: TablePart): boolean => difference(last, part) <= EDGE_SLACK;

const hasAsManyColumns = (last: TablePart, part: TablePart): boolean =>
  columnSides(last).length === columnSides(part).length;

/** In points: how much narrower, at either side, a part of which only text shows how wide it is may be than another. */
const NARROWER = 40;

/** Whether two parts are about as wide, or one of a few rows that need not reach the sides stands within the other. */
function standsWithin(one: TablePart, other: TablePart): boolean {
  const [left, right] = [other.box.x0 - one.box.x0, one.box.x1 - other.box.x1];
  const isIn = (loose: boolean, by: number): boolean => Math.abs(by) <= NARROWER || (loose && by > 0);
  const [first, last] = [one.loose !== undefined, other.loose !== undefined];
  return (isIn(last, left) && isIn(last, right)) || (isIn(first, -left) && isIn(first, -right));
}

/** Whether a picture may show where the columns of a part are at somewhat other places. */
const mayStandAskew = (last: TablePart, part: TablePart): boolean =>
  difference(last, part) <= SHADOW && isPicture(part);

const isPicture = ({ cells }: TablePart): boolean => cells.some(({ lines }) => lines.some(isRecognised));

/** Whether a picture of a few rows, too low to be set quite square, shows the columns at somewhat other places. */
function standsAskew(last: TablePart, part: TablePart): boolean {
  const [upper, lower] = [columnSides(last), columnSides(part)];
  return (
    isPicture(part) &&
    upper.length === lower.length &&
    upper.some((side, index) => Math.abs(side - (lower[index] ?? side)) > SLACK)
  );
}

/** Adds the part on the next page: repeated headers are left out, cut rows and merged cells are made whole. */
export function continueTable(table: JoinedTable, next: TablePart): void {
  const [first] = table.parts;
  if (table.parts.length === 1 && first?.loose)
    Object.assign(table, startTable(next.ruled ? widened(first, next) : snapped(next, first)));
  const last = table.parts.at(-1);
  if (!last) return;
  const isAskew = next.ruled && isAsWide(last, next) && standsAskew(last, next);
  const isInPlace = next.ruled && isAsWide(last, next) && !isAskew;
  const placed = next.loose && next.ruled ? widened(next, last) : isInPlace ? next : snapped(last, next);
  const skip = repeatedRows(table.parts, placed);
  const { part, sameRow, merged, unsure } = continued(table.parts, placed, skip);
  const owners = new Map<PartCell, JoinedCell>();
  const pairs = sameRow ? cutPairs(last, part, skip) : merged;
  for (const { above, below } of pairs) {
    const owner = table.last.get(above);
    if (owner && (sameRow || goesOn(owner, below))) owners.set(below, owner);
  }
  if (sameRow) table.rowCount -= 1;
  const above = table.last;
  // What stands askew is snapped to tell what belongs together; its text was set in the cells as they are shown.
  const shown = isAskew ? next.cells.map(({ box }) => box) : undefined;
  const below = append(table, part, skip, owners, shown);
  if (part.tinted || isPrintedOver(part, skip)) {
    for (const cell of above.values()) cell.guessed = true;
    for (const [{ row }, cell] of below) cell.guessed ||= row === skip;
  }
  for (const cell of unsure) {
    const joined = above.get(cell) ?? below.get(cell);
    if (joined) joined.guessed = true;
  }
}

/** How a part goes on; where text alone shows its columns, a cut row of it may show fewer or more than the row above. */
function continued(
  parts: readonly TablePart[],
  part: TablePart,
  skip: number,
): Continuation & { readonly part: TablePart } {
  const last = parts.at(-1);
  const mirror = part.ruled || !last ? undefined : mirrored(cellsAtEnd(last), part, skip);
  const found = mirror && continuationOf(parts, mirror, skip);
  if (mirror && found?.sameRow) return { ...found, part: mirror };
  return { ...continuationOf(parts, part, skip), part };
}

/** Whether the rest of a cell was printed over the first row below a break. */
const isPrintedOver = ({ cells }: TablePart, row: number): boolean =>
  cells.some((cell) => cell.row === row && cell.lines.some(isOverprinted));

/** Whether a merged cell can go on in one below a break: not with new text once its own has ended before the break. */
function goesOn({ areas }: JoinedCell, below: PartCell): boolean {
  const hasEnded = areas.at(-1)?.lines.length === 0 && areas.some(({ lines }) => lines.length > 0);
  return below.lines.length === 0 || !hasEnded;
}

function cutPairs(above: TablePart, below: TablePart, row: number) {
  const uppers = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rowCount);
  const byLeft = (a: PartCell, b: PartCell): number => a.box.x0 - b.box.x0;
  const lowers = below.cells.filter((cell) => cell.row === row).toSorted(byLeft);
  return uppers.toSorted(byLeft).flatMap((upper, i) => {
    const lower = lowers[i];
    return lower ? [{ above: upper, below: lower }] : [];
  });
}

/** Gives what became of the part's cells; `boxes` are where they are shown. */
function append(
  table: JoinedTable,
  part: TablePart,
  skip: number,
  owners: ReadonlyMap<PartCell, JoinedCell>,
  boxes: readonly Box[] = part.cells.map(({ box }) => box),
): ReadonlyMap<PartCell, JoinedCell> {
  const all = new Map<PartCell, JoinedCell>();
  const offset = table.rowCount - skip;
  const last = new Map<PartCell, JoinedCell>();
  for (const [index, cell] of part.cells.entries()) {
    if (cell.row < skip) continue;
    const area = { page: part.page, box: boxes[index] ?? cell.box, lines: cell.lines };
    const owner = owners.get(cell);
    const end = cell.row + offset + cell.rowSpan;
    const joined = owner ?? { row: cell.row + offset, rowSpan: cell.rowSpan, areas: [], guessed: cell.guessed };
    joined.areas.push(area);
    joined.rowSpan = end - joined.row;
    joined.guessed ||= cell.guessed;
    if (!owner) table.cells.push(joined);
    all.set(cell, joined);
    if (cell.row + cell.rowSpan === part.rowCount) last.set(cell, joined);
  }
  table.rowCount = part.rowCount + offset;
  table.parts.push(part);
  table.last = last;
  return all;
}

/** The lines of a cell over all its pages, each with the column that it was set in. */
export function setLines(cell: JoinedCell): SetLine[] {
  return cell.areas.flatMap(({ box, lines }) => lines.map((line) => ({ line, column: box })));
}

export const tablePadding = (table: JoinedTable): number => Math.min(...table.parts.map(paddingOf));
