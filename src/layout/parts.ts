import type { Box } from '../model/geometry.ts';
import { alignedTables, hasSeveral } from './aligned.ts';
import { type Frame, framesOf } from './frames.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import { withoutHoles } from './holes.ts';
import { readLines, type TextLine } from './lines.ts';
import { wholeFrames } from './open-frames.ts';
import { type FilledCell, returnOverflow, takeOverflow } from './overflow.ts';
import type { LayoutPage, Piece } from './page.ts';
import { rulesAround, SLACK } from './rules.ts';
import { type Separators, separatorsOf } from './separators.ts';
import { trimmed } from './trim.ts';

/** A cell of the part of a table that stands on one page. */
export interface PartCell {
  /** From 0, within the part. */
  readonly row: number;
  readonly rowSpan: number;
  readonly box: Box;
  readonly lines: readonly TextLine[];
  /** Set where its borders had to be guessed. */
  readonly guessed: boolean;
  /** Whether a line runs along its lower side. */
  readonly closedBelow: boolean;
}

/** What one page shows of a table. */
export interface TablePart {
  readonly page: number;
  readonly box: Box;
  readonly rowCount: number;
  readonly cells: readonly PartCell[];
  readonly closedTop: boolean;
  readonly closedBottom: boolean;
  /** Whether lines state the grid, or it was inferred. */
  readonly ruled: boolean;
  /** Set where tints alone state it: at a page break they end sooner or later than their cells. */
  readonly tinted?: true;
}

/** A page taken apart: its tables, and the lines of text that stand in none. */
export interface PageParts {
  readonly page: LayoutPage;
  readonly tables: readonly TablePart[];
  readonly lines: readonly TextLine[];
}

interface Placed {
  readonly grid: Grid;
  readonly box: Box;
  /** By cell of the grid. */
  readonly cells: readonly FilledCell[];
}

const SMALLEST = 8;
const WIDE_ROW = 150;
/** In heights of a line. */
const NEAR = 2;

/** Finds the tables of a page, and sorts its text into their cells: by lines, else by filled cells, else by columns of words. */
export function partsOf(page: LayoutPage): PageParts {
  const frames = wholeFrames(framesOf(page.rules), page.pieces);
  const framed = frames.map(gridIn);
  const ruled = [...placeGrids(framed.filter(hasCells)), ...placeGrids(loneRow(framed))];
  const tinted = framesOf(rulesAround(page.fills)).filter(({ box }) => !ruled.some((table) => meet(table.box, box)));
  const grids = tinted
    .filter((frame) => !isBand(frame, tinted))
    .map(gridIn)
    .filter(isGrid)
    .map(({ box, grid }) => ({ box, grid: withoutHoles(grid, page.fills, page.pieces) }));
  const filled = placeGrids(grids).filter(({ box }) => !linesBeside(box, page.pieces).some(hasSeveral));
  const placed = [...ruled, ...filled];
  const beyond = distribute(page.pieces, placed);
  const outside = takeOverflow(placed.flatMap(bottomCells), beyond, page.pieces);
  for (const { cells } of placed) returnOverflow(cells, page.pieces);
  // Several tinted areas, or one with text right beside it, may be some of the cells of a table.
  const unsure = filled.filter(({ box }) => tinted.length > 1 || linesBeside(box, page.pieces).length > 0);
  const tables = placed
    .map((table) => ({
      table,
      part: { ...partOf(table, page.number), ...(filled.includes(table) && { tinted: true as const }) },
    }))
    .map(({ table, part }) =>
      unsure.includes(table) || (filled.includes(table) && hasColumns(part)) ? guessed(part) : part,
    )
    .filter(hasText);
  const free = [...frames, ...tinted].filter(({ box }) => !placed.some((table) => meet(table.box, box)));
  return withAligned({ page, tables, lines: readLines(outside) }, outside, separatorsOf(free));
}

/** Whether words in a cell stand as far apart as columns do: tints show the rows of such a table, and not its columns. */
const hasColumns = ({ cells }: TablePart): boolean => cells.some(({ lines }) => lines.some(hasSeveral));

/** A part none of whose cells is sure. */
const guessed = (part: TablePart): TablePart => ({
  ...part,
  cells: part.cells.map((cell) => ({ ...cell, guessed: true })),
});

/** Adds the tables whose columns no lines part; their cells are inferred, every one of them. */
function withAligned(parts: PageParts, outside: readonly Piece[], separators: Separators): PageParts {
  const found = alignedTables(parts.lines, separators);
  if (found.length === 0) return parts;
  const placed = placeGrids(found.map(({ frame }) => gridIn(frame)));
  const rest = distribute(outside, placed);
  const tables = placed.map((table) => ({ ...guessed(partOf(table, parts.page.number)), ruled: false }));
  return { ...parts, tables: [...parts.tables, ...tables.filter(hasText)], lines: readLines(rest) };
}

/** The lines right above and below a tinted area: where they are rows of a table, the area shows only some of its cells. */
function linesBeside({ x0, x1, y0, y1 }: Box, pieces: readonly Piece[]): TextLine[] {
  const near = pieces.filter(({ box }) => {
    const [x, y, size] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, box.y1 - box.y0];
    const beside = (y < y0 && y > y0 - NEAR * size) || (y > y1 && y < y1 + NEAR * size);
    return beside && x > x0 && x < x1;
  });
  return readLines(near);
}

/** Whether a tinted area is one of several as wide, as every other row of a table is. */
function isBand({ box }: Frame, tinted: readonly Frame[]): boolean {
  const alike = tinted.filter(
    (other) => Math.abs(other.box.x0 - box.x0) <= SLACK && Math.abs(other.box.x1 - box.x1) <= SLACK,
  );
  return alike.length > 1;
}

interface FramedGrid {
  readonly box: Box;
  readonly grid: Grid;
}

const gridIn = (frame: Frame): FramedGrid => ({ box: frame.box, grid: gridOf(frame) });

const hasCells = ({ grid }: FramedGrid): boolean => grid.cells.length > 1;

/** A single wide cell above all tables of a page may be the last row of a table on the page before. */
function loneRow(framed: readonly FramedGrid[]): FramedGrid[] {
  const tables = framed.filter(hasCells);
  const rows = framed.filter(({ box, grid }) => grid.cells.length === 1 && box.x1 - box.x0 > WIDE_ROW);
  const top = rows[0];
  return top && tables.every(({ box }) => box.y0 >= top.box.y1) ? [top] : [];
}

function placeGrids(framed: readonly FramedGrid[]): Placed[] {
  return framed
    .filter(({ box }) => box.y1 - box.y0 > SMALLEST && box.x1 - box.x0 > SMALLEST)
    .map(({ box, grid }) => ({
      box,
      grid,
      cells: grid.cells.map((cell) => ({ box: boxOf(cell, grid), pieces: [] })),
    }));
}

/** Areas side by side both ways, as cells with a background are; strips alone say nothing of columns. */
const isGrid = ({ grid }: FramedGrid): boolean => grid.xs.length > 2 && grid.ys.length > 2;

function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

const bottomCells = ({ box, cells }: Placed): readonly FilledCell[] =>
  cells.filter((cell) => cell.box.y1 > box.y1 - SLACK);

const hasText = (part: TablePart): boolean => part.cells.some((cell) => cell.lines.length > 0);

/** Puts each piece into the cell of the smallest table that its centre lies in; gives those that lie in none. */
function distribute(pieces: readonly Piece[], tables: readonly Placed[]): Piece[] {
  const smallestFirst = tables.toSorted((a, b) => area(a.box) - area(b.box));
  return pieces.filter((piece) => {
    const x = (piece.box.x0 + piece.box.x1) / 2;
    const y = (piece.box.y0 + piece.box.y1) / 2;
    const table = smallestFirst.find(({ box }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1);
    const index = table ? cellAt(table.grid, x, y) : -1;
    if (index >= 0) table?.cells[index]?.pieces.push(piece);
    return index < 0;
  });
}

const area = (box: Box): number => (box.x1 - box.x0) * (box.y1 - box.y0);

function cellAt({ xs, ys, cells }: Grid, x: number, y: number): number {
  const column = stepAt(xs, x);
  const row = stepAt(ys, y);
  return cells.findIndex((cell) => row >= cell.top && row < cell.bottom && column >= cell.left && column < cell.right);
}

/** The step of a scale that a value falls into; values outside fall into the first or last. */
function stepAt(scale: readonly number[], value: number): number {
  const next = scale.findIndex((mark) => mark > value);
  const last = scale.length - 2;
  return next < 0 ? last : Math.min(last, Math.max(0, next - 1));
}

function boxOf(cell: GridCell, { xs, ys }: Grid): Box {
  const [x0 = 0, x1 = 0] = [xs[cell.left], xs[cell.right]];
  const [y0 = 0, y1 = 0] = [ys[cell.top], ys[cell.bottom]];
  return { x0, y0, x1, y1 };
}

function partOf({ grid, box, cells: filled }: Placed, page: number): TablePart {
  const tops = [...new Set(grid.cells.map((cell) => cell.top))].toSorted((a, b) => a - b);
  const rowOf = (step: number): number => tops.findIndex((top) => top >= step);
  const cells = grid.cells.map((cell, index): PartCell => {
    const row = rowOf(cell.top);
    const end = rowOf(cell.bottom);
    return {
      row,
      rowSpan: (end < 0 ? tops.length : end) - row,
      box: boxOf(cell, grid),
      lines: readLines(filled[index]?.pieces ?? []),
      guessed: cell.guessed,
      closedBelow: cell.closedBelow,
    };
  });
  const { closedTop, closedBottom } = grid;
  return trimmed({ page, box, rowCount: tops.length, cells, closedTop, closedBottom, ruled: true });
}
