import { fillRectangle, showAt, strokeLine, type WrittenPage, widthOf } from './pdf-writer.ts';
import type { PlannedCell, PlannedTable } from './random-table.ts';

/** How a table is drawn. */
export interface PrintStyle {
  readonly fontSize: number;
  readonly padding: number;
  /** Thin rectangles in place of strokes, one rectangle a cell, dashes, two lines. */
  readonly lines: 'stroke' | 'fill' | 'cells' | 'dashed' | 'double';
  readonly valign: 'top' | 'middle';
  /** Whether a line closes the table at the foot of a page where it goes on. */
  readonly closed: boolean;
  readonly outerBorder: boolean;
}

const PAGE = { width: 595, height: 842 };
const MARGIN = 50;
const WIDTH = PAGE.width - 2 * MARGIN;

interface Placed {
  readonly cell: PlannedCell;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly lines: readonly string[];
}

/**
 * Prints a table on as many pages as it takes; neither rows nor texts are cut, and pages are longer where that takes it.
 * y counts downwards from the top until it is drawn.
 */
export function printTable(table: PlannedTable, wanted: PrintStyle): WrittenPage[] {
  const style = { ...wanted, outerBorder: wanted.outerBorder || !wanted.closed || !showsItsEnds(table) };
  const placed = place(table, style);
  const heights = rowHeights(table, placed, style);
  const pages = paginate(heights, placed, style);
  return pages.map((rows, index) => {
    const longer = Math.max(0, heightOf(heights, rows) + 2 * MARGIN - PAGE.height);
    const operators = drawPage(placed, heights, rows, style, index === pages.length - 1);
    return { ...PAGE, height: PAGE.height + longer, operators: [`1 0 0 1 0 ${longer.toFixed(2)} cm`, ...operators] };
  });
}

/** Whether inner lines alone show where the table ends: they reach each of its sides between any two cells. */
export function showsItsEnds({ rowCount, columns, cells }: PlannedTable): boolean {
  const sides = cells.filter((cell) => cell.column === 0 || cell.column + cell.columnSpan === columns.length);
  const ends = cells.filter((cell) => cell.row === 0 || cell.row + cell.rowSpan === rowCount);
  const parted = cells.every((cell) => cell.columnSpan < columns.length);
  return parted && sides.every((cell) => cell.rowSpan === 1) && ends.every((cell) => cell.columnSpan === 1);
}

function place(table: PlannedTable, style: PrintStyle): Placed[] {
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const edges = [MARGIN];
  for (const width of table.columns) edges.push((edges.at(-1) ?? 0) + (WIDTH * width) / total);
  return table.cells.map((cell) => {
    const [x0 = 0, x1 = 0] = [edges[cell.column], edges[cell.column + cell.columnSpan]];
    return { cell, x0, x1, y0: 0, y1: 0, lines: wrap(cell.text, x1 - x0 - 2 * style.padding, style.fontSize) };
  });
}

const UNBROKEN = /[（“]*(?:[0-9A-Za-z.,%\-≥≤=/]+|.)[）”，。、：；]*/gsu;

/** Breaks a text as typesetters do: anywhere between ideographs, numbers only where they do not fit on a line at all. */
function wrap(text: string, width: number, size: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const unit of paragraph.match(UNBROKEN) ?? []) {
      for (const part of widthOf(unit, size) > width ? Array.from(unit) : [unit]) {
        if (line !== '' && part !== ' ' && widthOf(line + part, size) > width) {
          lines.push(line);
          line = '';
        }
        line += part;
      }
    }
    return [...lines, line];
  });
}

function rowHeights(table: PlannedTable, placed: readonly Placed[], style: PrintStyle): number[] {
  const heights = Array.from({ length: table.rowCount }, () => style.fontSize * 1.3 + 2 * style.padding);
  for (const { cell, lines } of placed.toSorted((a, b) => a.cell.rowSpan - b.cell.rowSpan)) {
    const needed = textHeight(lines, style);
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan);
    const missing = needed - rows.reduce((sum, height) => sum + height, 0);
    const last = cell.row + cell.rowSpan - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

/** Which rows stand together: from, and up to (not including). */
type Rows = readonly [number, number];

const heightOf = (heights: readonly number[], rows: Rows): number =>
  heights.slice(...rows).reduce((sum, height) => sum + height, 0);

/** The rows of each page. */
function paginate(heights: readonly number[], placed: readonly Placed[], style: PrintStyle): Rows[] {
  const mayEnd = (from: number, row: number): boolean =>
    placed.every((each) => mayBreak(each, row, heightOf(heights, [Math.max(from, each.cell.row), row]), style));
  const pages: Rows[] = [];
  for (let from = 0; from < heights.length; ) {
    const start = from;
    const ends = heights.flatMap((_, row) => (row >= start && mayEnd(start, row + 1) ? [row + 1] : []));
    const fitting = ends.findLast((end) => heightOf(heights, [start, end]) <= PAGE.height - 2 * MARGIN);
    from = fitting ?? ends[0] ?? heights.length;
    pages.push([start, from]);
  }
  return pages;
}

/**
 * Whether a page may end above a row as far as a cell is concerned, of which `height` would stand above the break: its
 * text has room there, and nobody takes an empty cell of its own for the rest of another or the other way about. Only of
 * the first column is that known.
 */
function mayBreak({ cell, lines }: Placed, row: number, height: number, style: PrintStyle): boolean {
  if (cell.row === row) return lines.some((line) => line !== '');
  const isCut = cell.row < row && cell.row + cell.rowSpan > row;
  return !isCut || ((cell.column === 0 || !style.closed) && textHeight(lines, style) <= height);
}

const textHeight = (lines: readonly string[], { fontSize, padding }: PrintStyle): number =>
  lines.length * fontSize * 1.3 + 2 * padding;

function drawPage(
  placed: readonly Placed[],
  heights: readonly number[],
  [from, to]: Rows,
  style: PrintStyle,
  isLast: boolean,
): string[] {
  const top = (row: number): number =>
    MARGIN + heights.slice(from, Math.min(Math.max(row, from), to)).reduce((sum, height) => sum + height, 0);
  const here = placed
    .filter(({ cell }) => cell.row < to && cell.row + cell.rowSpan > from)
    .map((each) => ({ ...each, y0: top(each.cell.row), y1: top(each.cell.row + each.cell.rowSpan) }));
  return here.flatMap((each) => {
    const open = { top: each.cell.row < from, bottom: each.cell.row + each.cell.rowSpan > to };
    const sides = drawBorder(each, style, open, { top: top(from), bottom: top(to), isLast });
    return each.cell.row >= from ? [...sides, ...drawText(each, style)] : sides;
  });
}

function drawBorder(
  { x0, x1, y0, y1 }: Placed,
  style: PrintStyle,
  open: { readonly top: boolean; readonly bottom: boolean },
  table: { readonly top: number; readonly bottom: number; readonly isLast: boolean },
): string[] {
  const isOuter = (side: number, axis: 'x' | 'y'): boolean =>
    axis === 'x'
      ? side === MARGIN || Math.abs(side - MARGIN - WIDTH) < 0.01
      : side === table.top || side === table.bottom;
  const drawn = (side: number, axis: 'x' | 'y'): boolean => style.outerBorder || !isOuter(side, axis);
  const out: string[] = [];
  const horizontal = (y: number): void => void (drawn(y, 'y') && out.push(...drawRule(x0, y, x1, y, style)));
  const vertical = (x: number): void => void (drawn(x, 'x') && out.push(...drawRule(x, y0, x, y1, style)));
  if (!open.top || style.closed) horizontal(y0);
  if (!open.bottom || style.closed) horizontal(y1);
  vertical(x0);
  vertical(x1);
  return out;
}

function drawRule(x0: number, y0: number, x1: number, y1: number, style: PrintStyle): string[] {
  const [bottom, end] = [PAGE.height - y0, PAGE.height - y1];
  if (style.lines === 'fill') {
    return [
      y0 === y1
        ? fillRectangle(x0 - 0.3, bottom - 0.3, x1 - x0 + 0.6, 0.6)
        : fillRectangle(x0 - 0.3, end, 0.6, bottom - end),
    ];
  }
  if (style.lines === 'dashed') return ['[3 2] 0 d', strokeLine(x0, bottom, x1, end), '[] 0 d'];
  if (style.lines === 'double') {
    const [dx, dy] = y0 === y1 ? [0, 1] : [1, 0];
    return [strokeLine(x0 - dx, bottom - dy, x1 - dx, end - dy), strokeLine(x0 + dx, bottom + dy, x1 + dx, end + dy)];
  }
  const inset = style.lines === 'cells' ? 0.8 : 0;
  const [dx, dy] = y0 === y1 ? [inset, 0] : [0, inset];
  return [strokeLine(x0 + dx, bottom - dy, x1 - dx, end + dy)];
}

function drawText({ cell, lines, x0, x1, y0, y1 }: Placed, style: PrintStyle): string[] {
  const leading = style.fontSize * 1.3;
  const free = y1 - y0 - 2 * style.padding - lines.length * leading;
  const start = y0 + style.padding + (style.valign === 'middle' ? free / 2 : 0);
  return lines.flatMap((line, i) => {
    if (line === '') return [];
    const left = x0 + style.padding;
    const x = cell.align === 'left' ? left : (x0 + x1 - widthOf(line, style.fontSize)) / 2;
    return [showAt(x, PAGE.height - start - i * leading - style.fontSize, style.fontSize, line)];
  });
}
