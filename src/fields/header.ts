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

/** The columns that a row's cells head; a first cell that says what a later one says is the heading of what is beside it. */
export function headerCells<Name extends string>(row: FormRow, labels: LabelIndex<Name>): Map<Name, Cell> {
  const [first, ...rest] = filled(row).flatMap((cell) => {
    const name = findLabel(labels, cell.text);
    return name ? [[name, cell] as const] : [];
  });
  if (!first) return new Map();
  const isHeading = rest.length > 1 && rest.some(([name]) => name === first[0]);
  return new Map(isHeading ? leftmost(rest) : leftmost([first, ...rest]));
}

const leftmost = <Name extends string>(columns: readonly (readonly [Name, Cell])[]): (readonly [Name, Cell])[] =>
  columns.filter(([name], index) => columns.findIndex(([other]) => other === name) === index);

/** What two rows of headers head together: names of the lower row stand in the place of the one above them. */
function splitHeader<Name extends string>(
  above: FormRow,
  row: FormRow | undefined,
  labels: LabelIndex<Name>,
): Map<Name, Cell> | undefined {
  const heads = filled(above);
  const parts = row ? filled(row) : [];
  const below = new Map<Cell, [Name, Cell][]>();
  for (const part of parts) {
    const own = findLabel(labels, part.text);
    const head = own ? lastBefore(heads, part) : heads.find((each) => joinedLabel(each, part, labels) !== undefined);
    const name = own ?? (head && joinedLabel(head, part, labels));
    if (!head || !name) return undefined;
    below.set(head, [...(below.get(head) ?? []), [name, part]]);
  }
  const columns = heads.flatMap((head): [Name, Cell][] => {
    const name = findLabel(labels, head.text);
    return below.get(head) ?? (name ? [[name, head]] : []);
  });
  const names = columns.map(([name]) => name);
  return parts.length > 1 && new Set(names).size === names.length ? new Map(columns) : undefined;
}

/** The head over a part: the last that begins at or before it, as a dump does not tell how far a head reaches. */
const lastBefore = (heads: readonly Cell[], { column }: Cell): Cell | undefined =>
  heads.findLast((head) => head.column <= column);

/** A label of which one half stands above the other: 预算数 over 年初. */
const joinedLabel = <Name extends string>(head: Cell, part: Cell, labels: LabelIndex<Name>): Name | undefined =>
  findLabel(labels, `${part.text}${head.text}`) ?? findLabel(labels, `${head.text}${part.text}`);

/** The row that heads most columns, if it heads at least `least` of them; of two rows that do so together the lower one. */
export function findHeader<Name extends string>(
  rows: readonly FormRow[],
  labels: LabelIndex<Name>,
  least: number,
  isHeader: (columns: ReadonlyMap<Name, Cell>) => boolean = () => true,
): Header<Name> | undefined {
  let best: Header<Name> | undefined;
  const consider = (index: number, row: FormRow | undefined, columns: ReadonlyMap<Name, Cell> | undefined): void => {
    if (!row || !columns || columns.size < Math.max(least, (best?.columns.size ?? 0) + 1) || !isHeader(columns)) return;
    best = { row: index, table: row.table, width: coveredColumns(row), columns };
  };
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    consider(index, row, headerCells(row, labels));
    if (row.table && below?.table === row.table) consider(index + 1, below, splitHeader(row, below, labels));
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
