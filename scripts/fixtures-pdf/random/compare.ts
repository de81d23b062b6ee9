import type { Block, Cell, Page } from '../../../src/model/document.ts';
import { LINED, type PrintedTable } from './looks.ts';

/** What came of a printed table. */
export interface Outcome {
  readonly table: PrintedTable;
  /** Cells that were printed; those without text count where lines show them. */
  readonly cells: number;
  /** Of those, cells that came back right, and right ones that the reader doubts. */
  readonly right: number;
  readonly doubted: number;
  /**
   * Cells that came back wrong, by whether the reader doubts them. A row lost or gained makes those below it no wrong
   * ones; its own cells count as silent where nothing else in the table tells of it.
   */
  readonly told: number;
  readonly silent: number;
  /** Paragraphs into which cells were lost. */
  readonly lost: number;
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

/** All that stands on the pages from each heading to the next; each heading begins a page. */
export function textsBelow(pages: readonly Page[], headings: readonly string[]): string[] {
  const texts = headings.map(() => '');
  let at = -1;
  for (const { words } of pages) {
    const next = headings.indexOf(words[0]?.text ?? '');
    if (next >= 0) at = next;
    texts[at] = (texts[at] ?? '') + words.map(({ text }) => text).join('');
  }
  return texts;
}

/** Whether each character of a table was printed at least as often as it stands there. */
export function isPrinted({ planned }: PrintedTable, text: string): boolean {
  const printed = countsOf(text);
  const wanted = countsOf(planned.cells.map((cell) => cell.text).join(''));
  return [...wanted].every(([character, count]) => (printed.get(character) ?? 0) >= count);
}

const countsOf = (text: string): Map<string, number> => {
  const characters = Array.from(text.replaceAll(/\s/g, ''));
  return new Map([...Map.groupBy(characters, (character) => character)].map(([key, all]) => [key, all.length]));
};

/** Holds what was read against what was printed. Without lines a span cannot be seen, and is not compared. */
export function compare(table: PrintedTable, blocks: readonly Block[]): Outcome {
  const lined = LINED.includes(table.look.kind);
  const shown = (cell: Shape): boolean => lined || cell.text !== '';
  const same = lined ? isSame : standsIn;
  const printed = table.planned.cells.filter(shown);
  const read = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : [])).filter(shown);
  const right = printed.map((cell) => read.find((other) => same(other, cell)));
  const extra = read.filter((cell) => !printed.some((other) => same(cell, other)));
  const isElsewhere = (cell: Shape, other: Shape): boolean => same({ ...cell, row: other.row }, other);
  const wrong = extra.filter((cell) => !printed.some((other) => isElsewhere(cell, other)));
  const silent = wrong.filter(isSure);
  const lost = blocks.filter((block) => block.kind === 'paragraph');
  const missing = printed.filter((_, i) => !right[i]);
  const absent = missing.filter((cell) => !read.some((other) => isElsewhere(other, cell)));
  const isTold = wrong.length + lost.length > 0;
  const rowsBesides = isTold ? 0 : absent.length + Math.max(0, read.length - printed.length);
  return {
    table,
    cells: printed.length,
    right: right.filter((cell) => cell).length,
    doubted: right.filter((cell) => cell && !isSure(cell)).length,
    told: wrong.length - silent.length,
    silent: silent.length + rowsBesides,
    lost: lost.length,
    exact: missing.length + extra.length + lost.length === 0 && printed.length === read.length,
    missing: missing.map(shapeOf),
    extra: [
      ...extra.map((cell) => `${shapeOf(cell)}${silent.includes(cell) ? ' (in silence)' : ''}`),
      ...lost.map(({ text }) => `paragraph ${text}`),
    ],
  };
}

const isSure = ({ trust }: Cell): boolean => trust !== 'doubtful';

/** Paragraphs are compared elsewhere: a short one in a narrow cell shows no end. */
const plain = (text: string): string => text.replaceAll('\n', '');
const shapeOf = ({ row, column, rowSpan, columnSpan, text }: Shape): string =>
  `${row},${column}+${rowSpan}x${columnSpan} ${plain(text)}`;
const isSame = (cell: Shape, other: Shape): boolean => shapeOf(cell) === shapeOf(other);
/** Where in a cell of several rows and columns its text stands, no lines tell. */
function standsIn(cell: Shape, { row, column, rowSpan, columnSpan, text }: Shape): boolean {
  const inside =
    cell.row >= row && cell.row < row + rowSpan && cell.column >= column && cell.column < column + columnSpan;
  return inside && plain(cell.text) === plain(text);
}
