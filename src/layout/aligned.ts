import { type Box, enclose } from '../model/geometry.ts';
import type { LineWord, TextLine } from './lines.ts';
import type { PartCell, TablePart } from './parts.ts';

/** Words of a line that stand close together. */
interface Segment {
  readonly line: TextLine;
  readonly box: Box;
}

/** A row of text lines that columns run through. */
interface AlignedRow {
  readonly segments: Segment[];
}

/** Gaps between columns and between rows, in heights of a line. */
const COLUMN_GAP = 1.5;
const NARROWEST_GUTTER = 0.6;
const BLOCK_GAP = 3;
const WRAP_GAP = 0.8;
const FEWEST_ROWS = 3;
/** Share of the rows that may run across a gutter. */
const MAY_CROSS = 0.2;

/** Tables without any lines, inferred from gaps that words leave free through several lines; and the lines in none. */
export function alignedTables(
  lines: readonly TextLine[],
  page: number,
): { readonly tables: readonly TablePart[]; readonly lines: readonly TextLine[] } {
  const tables: TablePart[] = [];
  const used = new Set<TextLine>();
  for (const block of blocksOf(lines)) {
    const table = tableOf(block, page);
    if (!table) continue;
    tables.push(table);
    for (const line of block) used.add(line);
  }
  return { tables, lines: lines.filter((line) => !used.has(line)) };
}

/** Runs of lines close to each other, from the first to the last that has several columns. */
function blocksOf(lines: readonly TextLine[]): TextLine[][] {
  const blocks: TextLine[][] = [];
  const upright = lines.filter((line) => line.direction === 'right').toSorted((a, b) => a.box.y0 - b.box.y0);
  for (const line of upright) {
    const last = blocks.at(-1)?.at(-1);
    if (last && line.box.y0 - last.box.y1 <= BLOCK_GAP * line.size) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks.map(betweenColumns);
}

function betweenColumns(block: readonly TextLine[]): TextLine[] {
  const several = (line: TextLine): boolean => segmentsOf(line).length > 1;
  const first = block.findIndex(several);
  return first < 0 ? [] : block.slice(first, block.findLastIndex(several) + 1);
}

function segmentsOf(line: TextLine): Segment[] {
  const groups: LineWord[][] = [];
  for (const word of line.words) {
    const last = groups.at(-1)?.at(-1);
    if (last && word.box.x0 - last.box.x1 < COLUMN_GAP * line.size) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map((words) => {
    const box = enclose(words.map((word) => word.box)) ?? line.box;
    const text = words.map((word) => word.text).join(' ');
    return { line: { ...line, words, text, box }, box };
  });
}

function tableOf(block: readonly TextLine[], page: number): TablePart | undefined {
  const box = enclose(block.map((line) => line.box));
  const parted = block.map(segmentsOf).filter((segments) => segments.length > 1);
  if (!box || parted.length < FEWEST_ROWS || 2 * parted.length < block.length) return undefined;
  const edges = columnEdges(parted, box, block[0]?.size ?? 0);
  if (edges.length < 3) return undefined;
  const rows = rowsOf(block, edges);
  if (rows.length < FEWEST_ROWS) return undefined;
  const cells = rows.flatMap((row, index) => cellsOf(row, index, edges, rows, box));
  return { page, box, rowCount: rows.length, cells, closedTop: true, closedBottom: true, ruled: false };
}

/** The sides of columns: in the middle of the gutters that (almost) no line crosses. */
function columnEdges(rows: readonly (readonly Segment[])[], box: Box, size: number): number[] {
  const crossed = new Array<number>(Math.ceil(box.x1 - box.x0) + 1).fill(0);
  for (const segment of rows.flat()) {
    const from = Math.max(0, Math.floor(segment.box.x0 - box.x0));
    for (let x = from; x < Math.ceil(segment.box.x1 - box.x0); x++) crossed[x] = (crossed[x] ?? 0) + 1;
  }
  const edges = [box.x0];
  let start: number | undefined;
  crossed.forEach((count, x) => {
    if (count <= MAY_CROSS * rows.length) start ??= x;
    else if (start !== undefined) {
      if (start > 0 && x - start >= NARROWEST_GUTTER * size) edges.push(box.x0 + (start + x) / 2);
      start = undefined;
    }
  });
  return [...edges, box.x1];
}

/** Lines that go on in the columns of the line above, close below it and without a first column, belong to its row. */
function rowsOf(block: readonly TextLine[], edges: readonly number[]): AlignedRow[] {
  const rows: AlignedRow[] = [];
  let above: TextLine | undefined;
  for (const line of block) {
    const segments = segmentsOf(line);
    const close = above && line.box.y0 - above.box.y1 < WRAP_GAP * line.size;
    const hasFirst = segments.some((segment) => columnAt(edges, segment.box.x0) === 0);
    const row = rows.at(-1);
    if (row && close && !hasFirst) row.segments.push(...segments);
    else rows.push({ segments });
    above = line;
  }
  return rows;
}

function columnAt(edges: readonly number[], x: number): number {
  const next = edges.findIndex((edge) => edge > x + 0.5);
  return Math.max(0, (next < 0 ? edges.length - 1 : next) - 1);
}

function cellsOf(
  row: AlignedRow,
  index: number,
  edges: readonly number[],
  rows: readonly AlignedRow[],
  box: Box,
): PartCell[] {
  const top = index === 0 ? box.y0 : topOf(row);
  const below = rows[index + 1];
  const bottom = below ? topOf(below) : box.y1;
  const cells: PartCell[] = [];
  for (let column = 0; column < edges.length - 1; ) {
    const [start, end] = extent(row, column, edges);
    const lines = row.segments.filter((segment) => columnAt(edges, segment.box.x0) === start).map(({ line }) => line);
    const [x0 = box.x0, x1 = box.x1] = [edges[start], edges[end]];
    cells.push({ row: index, rowSpan: 1, box: { x0, x1, y0: top, y1: bottom }, lines, guessed: true });
    column = end;
  }
  return cells;
}

/** From a column up to (not including) the one after the text that begins in it. */
function extent(row: AlignedRow, column: number, edges: readonly number[]): readonly [number, number] {
  const ends = row.segments
    .filter((segment) => columnAt(edges, segment.box.x0) === column)
    .map((segment) => columnAt(edges, segment.box.x1 - 1) + 1);
  return [column, Math.max(column + 1, ...ends)];
}

const topOf = (row: AlignedRow): number => Math.min(...row.segments.map((segment) => segment.box.y0));
