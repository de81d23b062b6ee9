import { type Box, enclose } from '../model/geometry.ts';
import { edgesOf, sidesOf, tightened, withoutEmpty, witnessed } from './aligned-columns.ts';
import type { Frame } from './frames.ts';
import { isPageNumberText } from './furniture.ts';
import { medianSize } from './gutters.ts';
import type { TextLine } from './lines.ts';
import { isAtBottom, isAtEnd, isAtTop } from './loose.ts';
import type { LooseEnd } from './loose-ends.ts';
import type { LayoutPage, Piece, Rule } from './page.ts';
import { paintedRows } from './painted-rows.ts';
import { tableAsPainted } from './painted-table.ts';
import { paintedTexts } from './painted-texts.ts';
import type { TablePart } from './parts.ts';
import { SLACK } from './rules.ts';
import { levels, type Separators, within } from './separators.ts';
import { stacked, type Unit, unitsOf } from './units.ts';
import { rowsBySpace, type UnlinedRows } from './unlined-rows.ts';

/** Gaps between columns and between rows, in heights of a line. */
const COLUMN_GAP = 1.5;
const BLOCK_GAP = 3;
const MARGIN = 1.5;
const FEWEST_ROWS = 3;
/** So many lines across make a table even of few rows; a table with no more than these has only its header ruled off. */
const FEWEST_LEVELS = 3;
const MOST_RULED_OFF = 4;
const MOST_COLUMNS = 0.6;
/** Share by which the letters of one table differ in size at most. */
const SAME_SIZE = 0.1;

/** A table without lines between its columns: the grid that its text and separators make, drawn out. */
export interface AlignedTable {
  readonly frame: Frame;
  /** What of it counts only where it goes on over the page. */
  readonly ends: Pick<TablePart, 'loose' | 'head' | 'foot'>;
}

/**
 * Tables whose columns no lines part, inferred from gaps that words leave free through several lines, and from the
 * order in which their pieces were painted.
 */
export function alignedTables(
  lines: readonly TextLine[],
  separators: Separators,
  painted: readonly Piece[],
  page: LayoutPage,
): AlignedTable[] {
  const order = new Map(painted.map((piece, i) => [piece, i]));
  const blocks = blocksOf(lines, separators, order);
  return blocks.flatMap((block) => paintedTable(block, separators, order, page) ?? tableOf(block.lines, separators));
}

/** Lines that may be of a table, and those right above and below them. */
interface LineBlock {
  readonly lines: readonly TextLine[];
  readonly above: readonly TextLine[];
  readonly below: readonly TextLine[];
}

/** The turn of each piece among those that were painted. */
type Order = ReadonlyMap<Piece, number>;

/** Runs of lines close to each other, or parted by separators, from the first to the last that can be of a table. */
function blocksOf(lines: readonly TextLine[], separators: Separators, order: Order): LineBlock[] {
  const blocks: TextLine[][] = [];
  const upright = lines.filter((line) => line.direction === 'right').toSorted((a, b) => a.box.y0 - b.box.y0);
  for (const line of upright) {
    const last = blocks.at(-1)?.at(-1);
    const near = last && line.box.y0 - last.box.y1 <= BLOCK_GAP * line.size;
    if (last && (near || isRuledBetween(last, line, separators))) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks.map((block) => ofTable(block, separators, order));
}

function isRuledBetween(above: TextLine, below: TextLine, { horizontal }: Separators): boolean {
  return horizontal.some(
    ({ at, from, to }) =>
      at > above.box.y1 - SLACK && at < below.box.y0 + SLACK && from < below.box.x1 && to > below.box.x0,
  );
}

function ofTable(block: readonly TextLine[], separators: Separators, order: Order): LineBlock {
  const box = enclose(block.map((line) => line.box));
  const cuts = box ? levels(within(separators, box, MARGIN * medianSize(block)), box) : [];
  const [first = Infinity, last = -Infinity] = cuts.length < FEWEST_LEVELS ? [] : [cuts[0], cuts.at(-1)];
  const inRows = piecesInRows(block, order, cuts);
  const isPart = (line: TextLine): boolean => {
    const middle = (line.box.y0 + line.box.y1) / 2;
    return hasSeveral(line) || (middle > first && middle < last) || piecesOf(line).some((piece) => inRows.has(piece));
  };
  const start = block.findIndex(isPart);
  const end = start < 0 ? 0 : block.findLastIndex(isPart) + 1;
  return {
    lines: block.slice(Math.max(0, start), end),
    above: block.slice(0, Math.max(0, start)),
    below: block.slice(end),
  };
}

/** Whether words of a line stand as far apart as columns do. */
export function hasSeveral(line: TextLine): boolean {
  return line.words.some((word, i) => {
    const before = line.words[i - 1];
    return before !== undefined && word.box.x0 - before.box.x1 >= COLUMN_GAP * line.size;
  });
}

/** What was painted in rows of several cells; what was recognised in a picture was painted in no order. */
function piecesInRows(block: readonly TextLine[], order: Order, cuts: readonly number[]): ReadonlySet<Piece> {
  const pieces = inOrder(block, order);
  if (pieces.some(({ confidence }) => confidence !== undefined)) return new Set();
  const rows = paintedRows(paintedTexts(pieces, cuts), []).filter((row) => row.length > 1);
  return new Set(rows.flatMap((row) => row.flatMap(({ runs }) => runs.flatMap(({ pieces }) => pieces))));
}

const piecesOf = ({ words }: TextLine): Piece[] => words.flatMap(({ pieces }) => pieces);

/** The pieces of lines as they were painted. */
const inOrder = (block: readonly TextLine[], order: Order): Piece[] =>
  block.flatMap(piecesOf).toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));

/**
 * A table as it was painted. Lines right above it at the top of a page, and below it at its end, may be rows that the
 * page cut; so may all of a few rows that stand there.
 */
function paintedTable(
  { lines, above, below }: LineBlock,
  all: Separators,
  order: Order,
  page: LayoutPage,
): AlignedTable[] | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const head = isRest(above, first) && isAtTop(above[0]?.box.y0 ?? 0, page) ? above : [];
  const foot = isRest(below, last) && isAtBottom(below.at(-1)?.box.y1 ?? 0, page) ? below : [];
  const found = ofLines({ lines, above: head, below: foot }, all, order, false);
  if (found || !isAtEnd(first.box.y0, last.box.y1, page)) return found;
  return ofLines({ lines: [...head, ...lines, ...foot], above: [], below: [] }, all, order, true);
}

/** Whether lines may be the rest of cells, by their size and by what they say. */
const isRest = (lines: readonly TextLine[], { size }: TextLine): boolean =>
  lines.length > 0 &&
  lines.every((line) => Math.abs(line.size - size) < SAME_SIZE * size && !isPageNumberText(line.text));

function ofLines(block: LineBlock, all: Separators, order: Order, isPiece: boolean): AlignedTable[] | undefined {
  const lines = [...block.above, ...block.lines, ...block.below];
  const text = enclose(lines.map((line) => line.box));
  if (!text) return undefined;
  const separators = within(all, text, MARGIN * medianSize(lines));
  const cuts = levels(separators, text);
  const isTinted = separators.vertical.length > 0;
  const isRuled = cuts.length >= (isPiece || isTinted ? 1 : FEWEST_LEVELS);
  const table = tableAsPainted(inOrder(lines, order), separators, isRuled ? cuts : undefined, isPiece);
  const head = table && rowsOf(block.above, table.pieces);
  const foot = table && rowsOf(block.below, table.pieces.toReversed());
  if (!table || !head || !foot) {
    const isPlain = block.above.length + block.below.length === 0;
    return isPlain ? undefined : ofLines({ ...block, above: [], below: [] }, all, order, isPiece);
  }
  const rules = isRuled && !isTinted ? separators.horizontal : undefined;
  const frame = drawnOut(table.rows, table.edges, table.box, rules);
  const ends = { ...(isPiece && { loose: lines }), ...(head.rows > 0 && { head }), ...(foot.rows > 0 && { foot }) };
  return [{ frame, ends }];
}

/** The rows that lines are at an end of a table; undefined where they share one with others. */
function rowsOf(lines: readonly TextLine[], rows: readonly (readonly Piece[])[]): LooseEnd | undefined {
  const own = new Set(lines.flatMap(piecesOf));
  const touched = rows.filter((row) => row.some((piece) => own.has(piece)));
  const isWhole = touched.every((row, i) => row === rows[i] && row.every((piece) => own.has(piece)));
  return isWhole ? { rows: touched.length, lines } : undefined;
}

function tableOf(block: readonly TextLine[], all: Separators): AlignedTable[] {
  const text = enclose(block.map((line) => line.box));
  if (!text) return [];
  const size = medianSize(block);
  const separators = within(all, text, MARGIN * size);
  const cuts = levels(separators, text);
  const isRuled = cuts.length >= FEWEST_LEVELS;
  const parted = block.filter(hasSeveral);
  if (!isRuled && (parted.length < FEWEST_ROWS || 3 * parted.length < block.length)) return [];
  const box = enclose([text, ...(isRuled ? separators.horizontal.map(boxOfRule) : [])]) ?? text;
  const found = (groups: readonly (readonly TextLine[])[]): Found => {
    const sides = sidesOf(separators, box);
    const edges = witnessed(withoutEmpty(edgesOf(groups, box, sides), sides, block), sides, groups);
    const units = block.map((line) => unitsOf(line, edges));
    return { edges, rows: isRuled ? rowsBetween(units, cuts, size) : rowsBySpace(units, size) };
  };
  const first = found(block.map((line) => [line]));
  const { edges, rows } = found(linesOfRows(block, first.rows.cuts));
  if (edges.length < 3 || rows.cuts.length + 1 < (isRuled ? 2 : FEWEST_ROWS)) return [];
  const tight = tightened(edges, rows, sidesOf(separators, box));
  return [{ frame: drawnOut(rows, tight, box, isRuled ? separators.horizontal : undefined), ends: {} }];
}

interface Found {
  readonly edges: readonly number[];
  readonly rows: UnlinedRows;
}

/** Lines by the row that they stand in. */
function linesOfRows(lines: readonly TextLine[], cuts: readonly number[]): TextLine[][] {
  const rows = Map.groupBy(lines, ({ box }) => cuts.filter((cut) => cut < (box.y0 + box.y1) / 2).length);
  return [...rows.values()];
}

const boxOfRule = ({ at, from, to }: Rule): Box => ({ x0: from, x1: to, y0: at, y1: at });

/** Rows between separators; what stands between two of them may be several rows, each with text in most columns. */
function rowsBetween(lines: readonly (readonly Unit[])[], cuts: readonly number[], size: number): UnlinedRows {
  const units = lines.flat();
  const [top, bottom] = [Math.min(...units.map(({ box }) => box.y0)), Math.max(...units.map(({ box }) => box.y1))];
  const inner = cuts.filter((cut) => cut > top + SLACK && cut < bottom - SLACK);
  const bands = [-Infinity, ...inner, Infinity];
  const parts = bands.slice(1).map((to, i) => {
    const from = bands[i] ?? -Infinity;
    const inBand = ({ box }: Unit): boolean => (box.y0 + box.y1) / 2 > from && (box.y0 + box.y1) / 2 <= to;
    const own = lines.map((line) => line.filter(inBand)).filter((line) => line.length > 0);
    const rows = rowsBySpace(own, size);
    const fewest = cuts.length > MOST_RULED_OFF ? FEWEST_ROWS : 2;
    if (rows.cuts.length + 1 >= fewest && isFull(rows)) return rows;
    return { cuts: [], blocks: stacked(own.flat(), Infinity, []) };
  });
  return {
    cuts: [...inner, ...parts.flatMap((part) => part.cuts)].toSorted((a, b) => a - b),
    blocks: parts.flatMap((part) => part.blocks),
  };
}

/** Whether each of several rows has text in most of the columns that any has text in. */
function isFull({ cuts, blocks }: UnlinedRows): boolean {
  const used = new Set(blocks.map((block) => block.from)).size;
  const bounds = [-Infinity, ...cuts, Infinity];
  return bounds.slice(1).every((to, i) => {
    const from = bounds[i] ?? -Infinity;
    const own = blocks.filter(({ box }) => (box.y0 + box.y1) / 2 > from && (box.y0 + box.y1) / 2 <= to);
    return own.length >= Math.max(2, MOST_COLUMNS * used);
  });
}

/** Draws the lines that the table lacks: between rows and between columns, but through no text. */
function drawnOut(
  { cuts, blocks }: UnlinedRows,
  edges: readonly number[],
  box: Box,
  separators: readonly Rule[] | undefined,
): Frame {
  const ys = [box.y0 - 1, ...cuts, box.y1 + 1];
  const xs = edges.map((edge, i) => (i === 0 ? edge - 1 : i === edges.length - 1 ? edge + 1 : edge));
  const horizontal = ys.flatMap((at) =>
    xs.slice(1).flatMap((to, column): Rule[] => {
      const from = xs[column] ?? to;
      const crossed = blocks.some((b) => b.from <= column && b.to > column && b.box.y0 < at - 2 && b.box.y1 > at + 2);
      const rule: Rule = { axis: 'horizontal', at, from, to };
      const isOuter = at === ys[0] || at === ys.at(-1);
      return crossed || (!isOuter && separators && isOpen(rule, separators)) ? [] : [rule];
    }),
  );
  const vertical = xs.flatMap((at, i) =>
    ys.slice(1).flatMap((to, row): Rule[] => {
      const from = ys[row] ?? to;
      const crossed = blocks.some(
        (b) => b.from < i && b.to > i && (b.box.y0 + b.box.y1) / 2 > from && (b.box.y0 + b.box.y1) / 2 < to,
      );
      return crossed ? [] : [{ axis: 'vertical', at, from, to }];
    }),
  );
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return { horizontal, vertical, box: { x0, x1, y0, y1 } };
}

/** Whether separators run at this height, but not here: a cell of several rows stands there. */
function isOpen({ at, from, to }: Rule, separators: readonly Rule[]): boolean {
  const level = separators.filter((rule) => Math.abs(rule.at - at) <= SLACK);
  const covered = level.reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return level.length > 0 && covered < 0.4 * (to - from);
}
