import type { Block, Cell, Paragraph, Table } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';

/** More cells and lines than hundreds of forms have. */
const MOST_CELLS = 200_000;

/** One line of a dump, split into its cells; a line without separators is a paragraph. */
interface Line {
  readonly number: number;
  readonly cells: readonly string[];
  readonly isRow: boolean;
}

const PIPE_ROW = /^\s*\|.*\|\s*$/u;
const PIPE_RULE = /^\s*\|?[\s:|+-]*-[\s:|+-]*\|?\s*$/u;
const MARKUP_BREAK = /<br\s*\/?>/giu;

/** A page's number as it stands between the rows of a dump. */
const PAGE_NUMBER = /^(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页.{0,12})$/u;

const clean = (text: string): string =>
  text
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/[\s\u00a0\u3000]+/gu, ' ')
    .trim();

function splitPipes(line: string): string[] {
  const inner = line.trim().replace(/^\||\|$/gu, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replace(/\\\|/gu, '|').replace(MARKUP_BREAK, '\n'));
}

const hasPipes = (line: string): boolean => PIPE_ROW.test(line) || (line.match(/\|/gu)?.length ?? 0) >= 2;

/** In a dump with pipes a row of two cells has one `|` between them. */
function parseLine(line: string, index: number, isPiped: boolean): Line | undefined {
  if (line.trim() === '' && !line.includes('\t')) return undefined;
  const number = index + 1;
  if (PAGE_NUMBER.test(line.trim())) return { number, cells: [clean(line)], isRow: false };
  if (line.includes('\t')) return { number, cells: line.split('\t').map(clean), isRow: true };
  if (hasPipes(line) || (isPiped && line.includes('|'))) {
    return PIPE_RULE.test(line) ? undefined : { number, cells: splitPipes(line).map(clean), isRow: true };
  }
  return { number, cells: [clean(line)], isRow: false };
}

const place = (line: Line, column: number) => ({ anchor: `line ${line.number}, cell ${column + 1}` });

function toTable(lines: readonly Line[]): Table {
  const cells: Cell[] = lines.flatMap((line, row) =>
    line.cells.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      places: [place(line, column)],
      trust: 'read' as const,
    })),
  );
  const columnCount = Math.max(...lines.map((line) => line.cells.length));
  return { kind: 'table', grid: 'ragged', rowCount: lines.length, columnCount, cells };
}

const toParagraph = (line: Line): Paragraph => ({
  kind: 'paragraph',
  text: line.cells.join(' '),
  places: [{ anchor: `line ${line.number}` }],
});

const SEPARATORS = /[\t|\n\r]/gu;

/** Counts before anything is made of the text, as each cell costs far more than its characters. */
function checkSize(text: string): void {
  let cells = 0;
  for (const _ of text.matchAll(SEPARATORS)) {
    cells += 1;
    if (cells > MOST_CELLS) throw new Fault('too-large', { limit: 'cells' });
  }
}

/**
 * Tables and paragraphs of a plain text dump: a line is a row, tabs or `|` stand between its cells. Lines with
 * separators that follow each other, with nothing but blank lines between, are one table. Throws a Fault (`too-large`).
 */
export function readLines(text: string): Block[] {
  checkSize(text);
  const all = text.split(/\r\n|\r|\n/u);
  const isPiped = all.some(hasPipes);
  const lines = all.flatMap((line, index) => parseLine(line, index, isPiped) ?? []);
  const blocks: Block[] = [];
  let rows: Line[] = [];
  const closeTable = () => {
    if (rows.length > 0) blocks.push(toTable(rows));
    rows = [];
  };
  for (const line of lines) {
    if (line.isRow) {
      rows.push(line);
    } else {
      closeTable();
      blocks.push(toParagraph(line));
    }
  }
  closeTable();
  return blocks;
}
