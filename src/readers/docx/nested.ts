/** A cell on a grid, by where it begins and how far it reaches. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Flat<Item extends Area> {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly Item[];
}

/** A grid that fills a cell of another one. */
export interface Insert<Item extends Area> {
  readonly into: Area;
  readonly grid: Flat<Item>;
}

/** One of the two directions of a grid. */
type Axis = readonly [start: 'row' | 'column', span: 'rowSpan' | 'columnSpan', count: 'rowCount' | 'columnCount'];
const ROWS: Axis = ['row', 'rowSpan', 'rowCount'];
const COLUMNS: Axis = ['column', 'columnSpan', 'columnCount'];

/** Where each row (or column) of the outer grid begins once there is room for what is inserted. */
function starts<Item extends Area>(count: number, inserts: readonly Insert<Item>[], axis: Axis): number[] {
  const [start, span, size] = axis;
  const sizes = new Array<number>(count).fill(1);
  for (const { into, grid } of inserts) {
    const end = into[start] + into[span];
    const room = sizes.slice(into[start], end).reduce((sum, one) => sum + one, 0);
    if (grid[size] > room) sizes[end - 1] = (sizes[end - 1] ?? 1) + grid[size] - room;
  }
  const result = [0];
  for (const one of sizes) result.push((result.at(-1) ?? 0) + one);
  return result;
}

const at = (positions: readonly number[], index: number): number => positions[index] ?? positions.at(-1) ?? 0;

function move<Item extends Area>(cell: Item, rows: readonly number[], columns: readonly number[]): Item {
  const row = at(rows, cell.row);
  const column = at(columns, cell.column);
  const rowSpan = at(rows, cell.row + cell.rowSpan) - row;
  return { ...cell, row, column, rowSpan, columnSpan: at(columns, cell.column + cell.columnSpan) - column };
}

/** Line by line from where the outer cell begins; the last inner line reaches to where it ends. */
function innerLines(outer: readonly number[], into: Area, [start, span]: Axis, count: number): number[] {
  const from = at(outer, into[start]);
  const lines = Array.from({ length: count }, (_, index) => from + index);
  return [...lines, at(outer, into[start] + into[span])];
}

/** The grid with others put into its cells, as a person sees them: one grid, its rows and columns divided further. */
export function insertGrids<Item extends Area>(outer: Flat<Item>, inserts: readonly Insert<Item>[]): Flat<Item> {
  const rows = starts(outer.rowCount, inserts, ROWS);
  const columns = starts(outer.columnCount, inserts, COLUMNS);
  const filled = new Set<Area>(inserts.map(({ into }) => into));
  const cells = outer.cells.filter((cell) => !filled.has(cell)).map((cell) => move(cell, rows, columns));
  for (const { into, grid } of inserts) {
    const innerRows = innerLines(rows, into, ROWS, grid.rowCount);
    const innerColumns = innerLines(columns, into, COLUMNS, grid.columnCount);
    cells.push(...grid.cells.map((cell) => move(cell, innerRows, innerColumns)));
  }
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return { rowCount: at(rows, outer.rowCount), columnCount: at(columns, outer.columnCount), cells };
}
