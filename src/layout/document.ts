import type { Block, Cell, Paragraph, Table, Word } from '../model/document.ts';
import { type Box, enclose } from '../model/geometry.ts';
import type { Place } from '../model/place.ts';
import { doubtCutOff, doubtFirstRow, takeCutOff } from './cut-off.ts';
import { withoutFurniture } from './furniture.ts';
import { continueTable, fits, type JoinedCell, type JoinedTable, setLines, startTable, tablePadding } from './join.ts';
import { isOverprinted, type TextLine } from './lines.ts';
import { dropFoot, withoutHead } from './loose-ends.ts';
import { breaksNumbers } from './numbers.ts';
import type { LayoutPage } from './page.ts';
import { guessed, type PageParts, partsOf, type TablePart } from './parts.ts';
import { SLACK } from './rules.ts';
import type { SetLine, Style } from './setting.ts';
import { writesNumbersWhole } from './thousands.ts';
import { joinLines } from './wrap.ts';

export interface DocumentLayout {
  /** By page, in the order given: its words in reading order. */
  readonly words: readonly (readonly Word[])[];
  /** Paragraphs and tables in reading order, tables that run over pages joined. */
  readonly blocks: readonly Block[];
}

/** Finds tables and paragraphs on the pages of a document. */
export function layOut(pages: readonly LayoutPage[]): DocumentLayout {
  const parts = pages.map(partsOf);
  return { words: parts.map(wordsOf), blocks: blocksOf(withoutFurniture(parts), pages) };
}

type Flow =
  | { readonly page: LayoutPage; readonly table: JoinedTable }
  | { readonly page: LayoutPage; readonly lines: TextLine[] };

function blocksOf(parts: readonly PageParts[], pages: readonly LayoutPage[]): Block[] {
  const flows: Flow[] = [];
  for (const part of parts) {
    for (const item of itemsOf(part)) add(flows, item, part.page);
  }
  giveUpLoose(flows);
  const doubtful = new Set(pages.filter((page) => page.doubtful).map((page) => page.number));
  return flows.flatMap((flow): Block[] =>
    'table' in flow ? [tableOf(flow.table, doubtful)] : paragraphsOf(flow.page, flow.lines, parts),
  );
}

function add(flows: Flow[], item: TablePart | TextLine, page: LayoutPage): void {
  if ('cells' in item) addTable(flows, item, page);
  else addLine(flows, item, page);
}

function addTable(flows: Flow[], part: TablePart, page: LayoutPage): void {
  const previous = flows.at(-1);
  if (previous && 'table' in previous && fits(previous.table, part)) {
    continueTable(previous.table, part);
    return;
  }
  giveUpLoose(flows);
  for (const line of part.head?.lines ?? []) addLine(flows, line, page);
  const own = withoutHead(part);
  if (own.cells.length > 1) flows.push({ page, table: started(own, flows.at(-1)) });
  else for (const line of own.cells[0]?.lines ?? []) addLine(flows, line, page);
}

function addLine(flows: Flow[], line: TextLine, page: LayoutPage): void {
  giveUpLoose(flows);
  const previous = flows.at(-1);
  if (previous && 'lines' in previous && previous.page === page) {
    previous.lines.push(line);
    return;
  }
  if (previous && 'table' in previous) {
    if (takeCutOff(previous.table, page.number, line)) return;
    doubtCutOff(previous.table, page.number, line);
  }
  flows.push({ page, lines: [line] });
}

/** Gives back the lines of last rows that count as such only where a table goes on after them. */
function giveUpLoose(flows: Flow[]): void {
  const last = flows.at(-1);
  if (!last || !('table' in last)) return;
  for (const line of dropFoot(last.table)) addLine(flows, line, last.page);
  if (last.table.parts.length > 1) return;
  const { loose } = last.table.parts[0] ?? {};
  if (!loose) return;
  flows.pop();
  for (const line of loose) addLine(flows, line, last.page);
}

/**
 * A table that begins; where it is open at the top of a page below loose text, its first row may have begun there, and
 * tints below a table that ended on the page before may be some rows of that.
 */
function started(part: TablePart, previous: Flow | undefined): JoinedTable {
  const isBelowTable = previous && 'table' in previous && previous.table.parts.at(-1)?.page === part.page - 1;
  const table = startTable(part.tinted && isBelowTable ? guessed(part) : part);
  const line = previous && 'lines' in previous && previous.page.number === part.page - 1 && previous.lines.at(-1);
  if (line && (!part.closedTop || part.tinted)) doubtFirstRow(table, line);
  return table;
}

/** Tables and lines of a page from top to bottom. */
function itemsOf({ tables, lines }: PageParts): (TablePart | TextLine)[] {
  return [...tables, ...lines].toSorted((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
}

function wordsOf({ tables, lines }: PageParts): Word[] {
  const all = [...lines, ...tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))];
  const ordered = all.toSorted((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return ordered.flatMap((line) =>
    line.words.map(({ text, box, pieces }) => ({ text, box: rounded(box), ...confidenceOf(pieces) })),
  );
}

/** Hundredths of a point are finer than any printer; what is beyond them differs from one machine to the next. */
function rounded({ x0, y0, x1, y1 }: Box): Box {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { x0: round(x0), y0: round(y0), x1: round(x1), y1: round(y1) };
}

function confidenceOf(pieces: readonly { readonly confidence?: number }[]): { confidence?: number } {
  const known = pieces.map((piece) => piece.confidence).filter((value) => value !== undefined);
  return known.length > 0 ? { confidence: Math.min(...known) } : {};
}

/** Text outside tables keeps nothing free at its sides. */
const OUTSIDE: Style = { padding: 0, breaksNumbers: false, numbersWhole: false };

function paragraphsOf(page: LayoutPage, lines: readonly TextLine[], parts: readonly PageParts[]): Paragraph[] {
  const body = parts.find((part) => part.page === page);
  const boxes = [...lines, ...(body?.tables ?? [])].map((item) => item.box);
  const all = enclose(boxes) ?? { x0: 0, y0: 0, x1: page.width, y1: page.height };
  const column: Box = { ...all, y0: 0, y1: page.height };
  const set: SetLine[] = lines.map((line) => ({ line, column }));
  const groups: SetLine[][] = [];
  set.forEach((current, i) => {
    const previous = set[i - 1];
    const text = previous ? joinLines([previous, current], OUTSIDE).text : '';
    const group = groups.at(-1);
    const alike = previous && Math.abs(previous.line.size - current.line.size) < 0.15 * current.line.size;
    if (group && alike && !text.includes('\n')) group.push(current);
    else groups.push([current]);
  });
  return groups.map((group): Paragraph => {
    const pieces = group.flatMap(({ line }) => line.words.flatMap((word) => word.pieces));
    const isUnsure = pieces.some(({ doubtful, confidence }) => doubtful && confidence !== undefined);
    return {
      kind: 'paragraph',
      text: joinLines(group, OUTSIDE).text.replaceAll('\n', ''),
      places: placesOf(
        page.number,
        group.map(({ line }) => line.box),
      ),
      ...(isUnsure && { trust: 'doubtful' }),
      ...confidenceOf(pieces),
    };
  });
}

function placesOf(page: number, boxes: readonly Box[]): Place[] {
  const box = enclose(boxes);
  return box ? [{ page, box: rounded(box) }] : [];
}

function tableOf(table: JoinedTable, doubtful: ReadonlySet<number>): Table {
  const columns = withoutGaps(columnEdges(table), table);
  const padding = tablePadding(table);
  const set = table.cells.map(setLines);
  const texts = set.flatMap((lines) => lines.map(({ line }) => line.text));
  const style = { padding, breaksNumbers: breaksNumbers(set, padding), numbersWhole: writesNumbersWhole(texts) };
  const cells = table.cells
    .filter((cell) => {
      const { x0, x1 } = edgesOf(table, cell);
      return nearestEdge(columns, x0) < nearestEdge(columns, x1) || !isEmpty(cell);
    })
    .map((cell) => cellOf(cell, table, columns, style, doubtful))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind: 'table',
    grid: table.parts.every((part) => part.ruled) ? 'ruled' : 'aligned',
    rowCount: table.rowCount,
    columnCount: columns.length - 1,
    cells,
  };
}

const edgesOf = (table: JoinedTable, cell: JoinedCell): { x0: number; x1: number } => {
  const area = cell.areas[0];
  const left = table.parts.find((part) => part.page === area?.page)?.box.x0 ?? 0;
  return { x0: (area?.box.x0 ?? 0) - left, x1: (area?.box.x1 ?? 0) - left };
};

/** Where columns begin and end, over all parts of a table. */
function columnEdges(table: JoinedTable): number[] {
  const all = table.cells.flatMap((cell) => {
    const { x0, x1 } = edgesOf(table, cell);
    return [x0, x1];
  });
  const edges: number[] = [];
  for (const x of all.toSorted((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || x - last > SLACK) edges.push(x);
  }
  return edges;
}

/** No text has room in a column as narrow as this: the gap beside a frame within a cell, such as that of a form field. */
const GAP = 6;

/** The edges of a table's columns without the far sides of gaps in which nothing stands. */
function withoutGaps(edges: readonly number[], table: JoinedTable): number[] {
  const isGap = (left: number, right: number): boolean =>
    right - left < GAP && table.cells.every((cell) => !isWithin(edgesOf(table, cell), left, right) || isEmpty(cell));
  return edges.filter((edge, i) => {
    const before = edges[i - 1];
    const after = edges[i + 1];
    if (before === undefined || after === undefined) return true;
    return !isGap(before, edge) && !(i === edges.length - 2 && isGap(edge, after));
  });
}

const isWithin = ({ x0, x1 }: { x0: number; x1: number }, left: number, right: number): boolean =>
  x0 > left - SLACK && x1 < right + SLACK;

const isEmpty = ({ areas }: JoinedCell): boolean => areas.every(({ lines }) => lines.length === 0);

function nearestEdge(edges: readonly number[], x: number): number {
  let best = 0;
  edges.forEach((edge, i) => {
    if (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x)) best = i;
  });
  return best;
}

function cellOf(
  cell: JoinedCell,
  table: JoinedTable,
  columns: readonly number[],
  style: Style,
  doubtful: ReadonlySet<number>,
): Cell {
  const { x0, x1 } = edgesOf(table, cell);
  const column = nearestEdge(columns, x0);
  const pieces = cell.areas.flatMap(({ lines }) => lines.flatMap((line) => line.words.flatMap((word) => word.pieces)));
  const { text, unsure: unsureText } = joinLines(setLines(cell), style);
  const unsure =
    unsureText ||
    cell.areas.some(({ lines }) => lines.some(isOverprinted)) ||
    cell.guessed ||
    cell.areas.some(({ page }) => doubtful.has(page)) ||
    pieces.some((p) => p.doubtful);
  return {
    row: cell.row,
    column,
    rowSpan: cell.rowSpan,
    columnSpan: Math.max(1, nearestEdge(columns, x1) - column),
    text,
    places: cell.areas.map(({ page, box }) => ({ page, box: rounded(box) })),
    trust: unsure ? 'doubtful' : 'read',
    ...confidenceOf(pieces),
  };
}
