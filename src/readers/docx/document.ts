import type { Block, Cell, Table } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { Confirmations } from './confirm.ts';
import { buildGrid, type PlacedCell } from './grid.ts';
import { type Flat, type Insert, insertGrids } from './nested.ts';
import type { RawBlock, RawCell, RawTable } from './raw.ts';
import { textSeen } from './text.ts';
import { extentsOf } from './widths.ts';

/** Bounds for what later stages may lay out position by position. */
const MOST_COLUMNS = 1000;
const MOST_POSITIONS = 4_000_000;

const ownText = (cell: RawCell): string => textSeen(cell.blocks, 'shown');

const tablesOf = (blocks: readonly RawBlock[]): RawTable[] =>
  blocks.filter((block) => block.kind === 'table').filter((table) => table.sight !== 'mammoth');

/** A table's cells on one grid, and what its cells hold that has no room on it. */
interface Converted {
  readonly grid: Flat<Cell>;
  readonly following: readonly Block[];
}

function toCell(placed: PlacedCell, confirmations: Confirmations): Cell {
  const { cell, row, column, rowSpan, columnSpan } = placed;
  const confirmation = confirmations.get(cell) ?? { trust: 'read' as const };
  return { row, column, rowSpan, columnSpan, text: ownText(cell), places: [{ anchor: cell.anchor }], ...confirmation };
}

/** Tables one below the other, as one grid; the narrower ones reach as far as the widest. */
function stack(grids: readonly Flat<Cell>[]): Flat<Cell> {
  const columnCount = Math.max(...grids.map((grid) => grid.columnCount));
  const frame = grids.map((_, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1 }));
  const inserts = grids.map((grid, row) => ({
    into: frame[row] ?? { row, column: 0, rowSpan: 1, columnSpan: 1 },
    grid,
  }));
  return insertGrids<Cell>({ rowCount: grids.length, columnCount: Math.min(1, columnCount), cells: [] }, inserts);
}

/**
 * A cell that holds nothing but tables shows their cells in its place; where it has text of its own, it keeps that,
 * and its tables follow as tables of their own.
 */
function convertTable(table: RawTable, confirmations: Confirmations): Converted {
  const grid = buildGrid(table, extentsOf(table));
  const cells: Cell[] = [];
  const inserts: Insert<Cell>[] = [];
  const following: Block[] = [];
  for (const placed of grid.cells) {
    const cell = toCell(placed, confirmations);
    const tables = tablesOf(placed.cell.blocks);
    const inner = tables.map((nested) => convertTable(nested, confirmations)).filter((one) => one.grid.rowCount > 0);
    cells.push(cell);
    if (inner.length > 0 && cell.text === '') inserts.push({ into: cell, grid: stack(inner.map((one) => one.grid)) });
    else following.push(...inner.map((one) => toTable(one.grid)));
    following.push(...inner.flatMap((one) => one.following));
  }
  return { grid: insertGrids<Cell>({ ...grid, cells }, inserts), following };
}

function toTable(grid: Flat<Cell>): Table {
  if (grid.columnCount > MOST_COLUMNS || grid.rowCount * grid.columnCount > MOST_POSITIONS) {
    throw new Fault('too-large', { limit: 'table positions' });
  }
  return { kind: 'table', grid: 'ruled', ...grid };
}

/** The only cell of a table that holds anything, if it holds a table: such a table is a frame around a page. */
function framed(table: RawTable): RawCell | undefined {
  const cells = table.rows.filter((row) => row.sight !== 'mammoth').flatMap((row) => row.cells);
  const filled = cells.filter((cell) => ownText(cell) !== '' || tablesOf(cell.blocks).length > 0);
  const [only] = filled;
  return filled.length === 1 && only && tablesOf(only.blocks).length > 0 ? only : undefined;
}

function convertBlock(block: RawBlock, confirmations: Confirmations): Block[] {
  if (block.kind === 'paragraph') {
    const text = textSeen([block], 'shown');
    return text === '' ? [] : [{ kind: 'paragraph', text, places: [{ anchor: block.anchor }] }];
  }
  if (block.sight === 'mammoth') return [];
  const inner = framed(block);
  if (inner) return toBlocks(inner.blocks, confirmations);
  const { grid, following } = convertTable(block, confirmations);
  return grid.cells.length === 0 ? [] : [toTable(grid), ...following];
}

/** The paragraphs and tables that a person sees, in reading order. */
export function toBlocks(blocks: readonly RawBlock[], confirmations: Confirmations): Block[] {
  return blocks.flatMap((block) => convertBlock(block, confirmations));
}
