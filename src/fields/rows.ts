import type { Cell, FormRegion, Paragraph, Table } from '../model/document.ts';

/** One row of a form, whichever of its tables it stands in; a paragraph is a row of one cell. */
export interface FormRow {
  /** The table that the row belongs to; absent for a paragraph. */
  readonly table?: Table;
  /** Cells that start in this row, by column; blank ones too. */
  readonly own: readonly Cell[];
  /** Cells that cover this row, by column: its own and those that reach in from above. */
  readonly covering: readonly Cell[];
}

export const isFilled = (cell: Cell): boolean => cell.text !== '';
export const filled = (row: FormRow): Cell[] => row.own.filter(isFilled);

const byColumn = (a: Cell, b: Cell): number => a.column - b.column;

function tableRows(table: Table): FormRow[] {
  const covering: Cell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) covering[row]?.push(cell);
  }
  return covering.map((cells, row) => {
    const sorted = cells.sort(byColumn);
    return { table, own: sorted.filter((cell) => cell.row === row), covering: sorted };
  });
}

/** A paragraph as the only cell of a row. */
export function cellOf({ kind, trust = 'read', ...read }: Paragraph): Cell {
  return { row: 0, column: 0, rowSpan: 1, columnSpan: 1, trust, ...read };
}

/** All rows of a form in reading order. */
export function formRows(region: FormRegion): FormRow[] {
  return region.blocks.flatMap((block) => {
    if (block.kind === 'table') return tableRows(block);
    const cell = cellOf(block);
    return [{ own: [cell], covering: [cell] }];
  });
}
