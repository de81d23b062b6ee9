import type { Box } from '../model/geometry.ts';
import { alignedTables } from './aligned.ts';
import { framesOf } from './frames.ts';
import { hasSeveral } from './gutters.ts';
import { readLines, type TextLine } from './lines.ts';
import { looseRows } from './loose.ts';
import type { LooseEnd } from './loose-ends.ts';
import { wholeFrames } from './open-frames.ts';
import { type FilledCell, returnOverflow, takeOverflow } from './overflow.ts';
import type { LayoutPage, Piece } from './page.ts';
import { distribute, type FramedGrid, gridIn, type Placed, partOf, placeGrids } from './placed.ts';
import { SLACK } from './rules.ts';
import { type Separators, separatorsOf } from './separators.ts';
import { linesBeside, meet, tintsOf } from './tinted.ts';

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
  /** Of a row that counts as one only where the table goes on before or after it: its lines as they stand otherwise. */
  readonly loose?: readonly TextLine[];
  /** Rows at its ends that count only where the table goes on there. */
  readonly head?: LooseEnd;
  readonly foot?: LooseEnd;
  /** Set where lines along its end close only what ends there. */
  readonly leavesCutOpen?: true;
}

/** A page taken apart: its tables, and the lines of text that stand in none. */
export interface PageParts {
  readonly page: LayoutPage;
  readonly tables: readonly TablePart[];
  readonly lines: readonly TextLine[];
}

const WIDE_ROW = 150;

/** Finds the tables of a page, and sorts its text into their cells: by lines, else by filled cells, else by columns of words. */
export function partsOf(page: LayoutPage): PageParts {
  const frames = wholeFrames(framesOf(page.rules), page.pieces);
  const framed = frames.map(gridIn);
  const ruled = [...placeGrids(framed.filter(hasCells)), ...placeGrids(loneRow(framed))];
  const tints = tintsOf(page, ruled);
  const filled = placeGrids(tints.grids);
  const tintedRows = placeGrids(tints.rows);
  const loose = [...placeGrids(looseRows(frames, page).map(gridIn).filter(hasCells)), ...tintedRows];
  const placed = [...ruled, ...filled, ...loose];
  const beyond = distribute(page.pieces, placed);
  const outside = takeOverflow(placed.flatMap(bottomCells), beyond, page.pieces);
  for (const { cells } of placed) returnOverflow(cells, page.pieces);
  // Several tinted areas, or one with text right beside it, may be some of the cells of a table.
  const isUnsure = ({ box }: Placed): boolean => tints.frames.length > 1 || linesBeside(box, page.pieces).length > 0;
  const tables = placed
    .map((table): TablePart => {
      const part = partOf(table, page.number);
      if (ruled.includes(table)) return { ...part, ...(page.leavesCutOpen && { leavesCutOpen: true }) };
      if (filled.includes(table))
        return { ...(isUnsure(table) || hasColumns(part) ? guessed(part) : part), tinted: true };
      return { ...guessed(part), loose: linesOf(table), ...(tintedRows.includes(table) && { tinted: true as const }) };
    })
    .filter(hasText);
  const free = [...frames, ...tints.frames].filter(({ box }) => !placed.some((table) => meet(table.box, box)));
  return withAligned({ page, tables, lines: readLines(outside) }, outside, separatorsOf(free));
}

const linesOf = ({ cells }: Placed): TextLine[] => readLines(cells.flatMap(({ pieces }) => pieces));

/** Whether words in a cell stand as far apart as columns do: tints show the rows of such a table, and not its columns. */
const hasColumns = ({ cells }: TablePart): boolean => cells.some(({ lines }) => lines.some(hasSeveral));

/** A part none of whose cells is sure. */
export const guessed = (part: TablePart): TablePart => ({
  ...part,
  cells: part.cells.map((cell) => ({ ...cell, guessed: true })),
});

/** Adds the tables whose columns no lines part; their cells are inferred, every one of them. */
function withAligned(parts: PageParts, outside: readonly Piece[], separators: Separators): PageParts {
  const found = alignedTables(parts.lines, separators, outside, parts.page);
  if (found.length === 0) return parts;
  const placed = found.map(({ frame, ends }) => ({ ends, tables: placeGrids([gridIn(frame)]) }));
  const rest = distribute(
    outside,
    placed.flatMap(({ tables }) => tables),
  );
  const tables = placed.flatMap(({ ends, tables: own }) =>
    own.map((table) => ({ ...guessed(partOf(table, parts.page.number)), ruled: false, ...ends })),
  );
  return { ...parts, tables: [...parts.tables, ...tables.filter(hasText)], lines: readLines(rest) };
}

const hasCells = ({ grid }: FramedGrid): boolean => grid.cells.length > 1;

/** A single wide cell above all tables of a page may be the last row of a table on the page before. */
function loneRow(framed: readonly FramedGrid[]): FramedGrid[] {
  const tables = framed.filter(hasCells);
  const rows = framed.filter(({ box, grid }) => grid.cells.length === 1 && box.x1 - box.x0 > WIDE_ROW);
  const top = rows[0];
  return top && tables.every(({ box }) => box.y0 >= top.box.y1) ? [top] : [];
}

/** The lowest cells with text; below them may be a strip of a row that a page break cut above all of its text. */
function bottomCells({ cells }: Placed): readonly FilledCell[] {
  const bottom = Math.max(...cells.filter(({ pieces }) => pieces.length > 0).map(({ box }) => box.y1));
  return cells.filter((cell) => cell.box.y1 > bottom - SLACK);
}

const hasText = (part: TablePart): boolean => part.cells.some((cell) => cell.lines.length > 0);
