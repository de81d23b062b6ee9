import type { Cell, Table } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { XmlElement } from '../xml/tree.ts';
import { formatAddress, type Position, type Range } from './address.ts';
import { readCells, type Shared, type SheetCell } from './cells.ts';
import { clean } from './clean.ts';
import { type Axis, axis, extent, hiddenColumns, hiddenRows, readMerges, size, usedRange } from './ranges.ts';

/** More positions than any form has: what is larger is a list of data. */
const MOST_POSITIONS = 200_000;

export interface ReadSheet {
  readonly table: Table | undefined;
  readonly hasHidden: boolean;
  readonly hasUncomputed: boolean;
}

const key = ({ row, column }: Position): string => `${row},${column}`;

/** The positions that a cell takes. */
function positions(cell: Cell): string[] {
  const rows = Array.from({ length: cell.rowSpan }, (_, index) => cell.row + index);
  return rows.flatMap((row) =>
    Array.from({ length: cell.columnSpan }, (_, index) => key({ row, column: cell.column + index })),
  );
}

/** Puts cells, merged ones and blank ones onto the grid of what is shown. */
class SheetGrid {
  private readonly name: string;
  private readonly filled: ReadonlyMap<string, SheetCell>;
  private readonly rows: Axis;
  private readonly columns: Axis;
  private readonly merges: readonly Range[];

  constructor(name: string, filled: readonly SheetCell[], sheet: XmlElement) {
    this.name = name;
    this.filled = new Map(filled.map((cell) => [key(cell), cell]));
    this.merges = readMerges(sheet);
    const used = usedRange(filled, this.merges);
    if (size(used) > MOST_POSITIONS) throw new Fault('too-large', { limit: 'sheet positions' });
    this.rows = axis(used.first.row, used.last.row, hiddenRows(sheet));
    this.columns = axis(used.first.column, used.last.column, hiddenColumns(sheet));
  }

  private toCell({ first: from, last: to }: Range): Cell | undefined {
    const rows = extent(from.row, to.row, this.rows);
    const columns = extent(from.column, to.column, this.columns);
    if (!rows || !columns) return undefined;
    const content = this.filled.get(key(from));
    return {
      row: rows.at,
      column: columns.at,
      rowSpan: rows.span,
      columnSpan: columns.span,
      text: clean(content?.text ?? ''),
      places: [{ anchor: `sheet ${this.name}, cell ${formatAddress(from)}` }],
      trust: content?.isUncomputed ? 'doubtful' : 'read',
    };
  }

  /** Merged cells; one that overlaps an earlier one is no cell. */
  private merged(covered: Set<string>): Cell[] {
    return this.merges.flatMap((range) => {
      const cell = this.toCell(range);
      const taken = cell ? positions(cell) : [];
      if (!cell || taken.some((position) => covered.has(position))) return [];
      for (const position of taken) covered.add(position);
      return [cell];
    });
  }

  table(): Table {
    const covered = new Set<string>();
    const cells = this.merged(covered);
    for (const [row, rowPlace] of this.rows.places) {
      for (const [column, columnPlace] of this.columns.places) {
        if (covered.has(key({ row: rowPlace, column: columnPlace }))) continue;
        const cell = this.toCell({ first: { row, column }, last: { row, column } });
        if (cell) cells.push(cell);
      }
    }
    cells.sort((one, other) => one.row - other.row || one.column - other.column);
    const { size: rowCount } = this.rows.places;
    return { kind: 'table', grid: 'ruled', rowCount, columnCount: this.columns.places.size, cells };
  }

  /** Whether anything is left out because its row or column is hidden. */
  get hides(): boolean {
    return [...this.filled.values()].some(
      ({ row, column }) => !this.rows.places.has(row) || !this.columns.places.has(column),
    );
  }
}

/** Reads a sheet as one table of all that it shows. Throws a Fault where it is too large. */
export function readSheet(sheet: XmlElement, name: string, shared: Shared): ReadSheet {
  const filled = readCells(sheet, shared);
  if (filled.length === 0) return { table: undefined, hasHidden: false, hasUncomputed: false };
  const grid = new SheetGrid(name, filled, sheet);
  const table = grid.table();
  return {
    table: table.cells.length > 0 ? table : undefined,
    hasHidden: grid.hides,
    hasUncomputed: filled.some((cell) => cell.isUncomputed),
  };
}
