import type { Block, Cell } from '../../../src/model/document.ts';
import type { PlannedCell } from '../../../test/readers/pdf/support/random-table.ts';
import { LINED, type PrintedTable } from './looks.ts';

/** What came of a printed table. */
export interface Outcome {
  readonly table: PrintedTable;
  readonly blocks: readonly Block[];
  /** Cells with text that were printed, those that came back right, and those wrong ones that nothing marks as unsure. */
  readonly cells: number;
  readonly right: number;
  readonly silent: number;
  /** Whether the grid and all texts are the same. */
  readonly exact: boolean;
  /** What was printed and not read, and what was read and not printed. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

type Shape = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text'>;

/** The blocks below each heading. */
export function splitAt(blocks: readonly Block[], headings: readonly string[]): Block[][] {
  const sections = headings.map((): Block[] => []);
  let at = -1;
  for (const block of blocks) {
    const next = block.kind === 'paragraph' ? headings.indexOf(block.text) : -1;
    if (next >= 0) at = next;
    else sections[at]?.push(block);
  }
  return sections;
}

/** Holds what was read against what was printed. Without lines a span cannot be seen, and is not compared. */
export function compare(table: PrintedTable, blocks: readonly Block[]): Outcome {
  const lined = LINED.includes(table.look.kind);
  const key = lined ? shapeOf : placeOf;
  const kept = (cell: Shape): boolean => lined || cell.text !== '';
  const printed = table.planned.cells.filter(kept).map((cell: PlannedCell) => key(cell));
  const found = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : [])).filter(kept);
  const read = found.map(key);
  const same = (cell: Shape, other: Shape): boolean => (lined ? key(cell) === key(other) : standsIn(cell, other));
  const missing = table.planned.cells
    .filter((cell) => kept(cell) && !found.some((other) => same(other, cell)))
    .map(key);
  const wrong = found.filter((cell) => !table.planned.cells.some((other) => same(cell, other)));
  const known = new Set(table.planned.cells.map(withoutRow));
  const loose = blocks.filter((block) => block.kind === 'paragraph').map((block) => `paragraph ${block.text}`);
  return {
    table,
    blocks,
    cells: printed.length,
    right: printed.length - missing.length,
    silent: wrong.filter((cell) => cell.text !== '' && cell.trust !== 'doubtful' && !known.has(withoutRow(cell)))
      .length,
    exact: missing.length === 0 && wrong.length === 0 && printed.length === read.length && loose.length === 0,
    missing,
    extra: [...wrong.map(key), ...loose],
  };
}

/** Paragraphs are compared elsewhere: a short one in a narrow cell shows no end. */
const plain = (text: string): string => text.replaceAll('\n', '');
const shapeOf = ({ row, column, rowSpan, columnSpan, text }: Shape): string =>
  `${row},${column}+${rowSpan}x${columnSpan} ${plain(text)}`;
/** A row lost or gained above shifts all below it, which says nothing against these. */
const withoutRow = ({ column, text }: Shape): string => `${column} ${plain(text)}`;
/** Where in a cell of several rows and columns its text stands, no lines tell. */
function standsIn(cell: Shape, { row, column, rowSpan, columnSpan, text }: Shape): boolean {
  const inside =
    cell.row >= row && cell.row < row + rowSpan && cell.column >= column && cell.column < column + columnSpan;
  return inside && plain(cell.text) === plain(text);
}
const placeOf = ({ row, column, text }: Shape): string => `${row},${column} ${plain(text)}`;
