import type { Cell, Table } from '../../model/document.ts';
import { fitWidths, GAP } from '../columns.ts';
import { plain } from '../plain.ts';
import { pad, textWidth, truncate } from '../width.ts';

/** The width that each column wants: that of the widest cell that stands in it alone. */
function wantedWidths({ cells, columnCount }: Table): number[] {
  const widths = Array.from({ length: columnCount }, () => 1);
  for (const { column, columnSpan, text } of cells) {
    if (columnSpan === 1) widths[column] = Math.max(widths[column] ?? 1, textWidth(plain(text)));
  }
  return widths;
}

/** A row's cells from left to right, each as wide as the columns that it spans; positions without a cell stay blank. */
function printRow(cells: readonly Cell[], widths: readonly number[]): string {
  const parts: string[] = [];
  for (let column = 0; column < widths.length; ) {
    const cell = cells.find((one) => one.column === column);
    const span = Math.max(1, cell?.columnSpan ?? 1);
    const spanned = widths.slice(column, column + span);
    const width = spanned.reduce((sum, one) => sum + one + GAP.length, -GAP.length);
    parts.push(pad(truncate(plain(cell?.text ?? ''), width), width));
    column += span;
  }
  return `${parts.join(GAP).trimEnd()}\n`;
}

/** A table as the document shows it, cut to a width in columns of the terminal. */
export function printGrid(table: Table, width: number): string {
  const widths = fitWidths(wantedWidths(table), width);
  const rows = Map.groupBy(table.cells, ({ row }) => row);
  return Array.from({ length: table.rowCount }, (_, row) => printRow(rows.get(row) ?? [], widths)).join('');
}
