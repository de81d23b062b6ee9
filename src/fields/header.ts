import type { Cell, Table } from '../model/document.ts';
import { findLabel, type LabelIndex } from '../model/label.ts';
import { type FormRow, filled } from './rows.ts';

/** A row of column headers. */
export interface Header<Name extends string> {
  /** Index of the row among the form's rows. */
  readonly row: number;
  readonly table: Table | undefined;
  /** How many columns the row's cells cover. */
  readonly width: number;
  /** The header cell of each column, from left to right. */
  readonly columns: ReadonlyMap<Name, Cell>;
}

const coveredColumns = ({ covering }: FormRow): number =>
  covering.reduce((total, { columnSpan }) => total + columnSpan, 0);

/** The columns that a row's cells head. */
export function headerCells<Name extends string>(row: FormRow, labels: LabelIndex<Name>): Map<Name, Cell> {
  const columns = new Map<Name, Cell>();
  for (const cell of filled(row)) {
    const name = findLabel(labels, cell.text);
    if (name && !columns.has(name)) columns.set(name, cell);
  }
  return columns;
}

/** The row, from `from` on, that heads most columns, if it heads at least `least` of them. */
export function findHeader<Name extends string>(
  rows: readonly FormRow[],
  labels: LabelIndex<Name>,
  least: number,
  isHeader: (columns: ReadonlyMap<Name, Cell>) => boolean = () => true,
): Header<Name> | undefined {
  let best: Header<Name> | undefined;
  rows.forEach((row, index) => {
    const columns = headerCells(row, labels);
    if (columns.size < Math.max(least, (best?.columns.size ?? 0) + 1) || !isHeader(columns)) return;
    best = { row: index, table: row.table, width: coveredColumns(row), columns };
  });
  return best;
}

const overlap = (a: Cell, b: Cell): number =>
  Math.min(a.column + a.columnSpan, b.column + b.columnSpan) - Math.max(a.column, b.column);

/**
 * The cell of a row under each header, on a grid that can be believed: the one that shares most columns with it;
 * no cell stands under two headers.
 */
export function cellsUnder<Name extends string>(header: Header<Name>, row: FormRow): Map<Name, Cell> {
  const pairs = [...header.columns].flatMap(([name, head]) =>
    row.covering.filter((cell) => cell !== head).map((cell) => ({ name, cell, shared: overlap(head, cell) })),
  );
  const under = new Map<Name, Cell>();
  const used = new Set<Cell>();
  for (const { name, cell, shared } of pairs.sort((a, b) => b.shared - a.shared)) {
    if (shared <= 0 || under.has(name) || used.has(cell)) continue;
    under.set(name, cell);
    used.add(cell);
  }
  return under;
}

/** Whether the columns of a row are those of the header: a ruled row of another width has lost or gained a cell. */
export function sharesGrid(header: Header<string>, row: FormRow): boolean {
  if (!row.table || row.table !== header.table || row.table.grid === 'ragged') return false;
  return row.table.grid === 'aligned' || coveredColumns(row) === header.width;
}
