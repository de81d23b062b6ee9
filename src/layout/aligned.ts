import { enclose } from '../model/geometry.ts';
import { drawnOut } from './drawn-out.ts';
import type { Frame } from './frames.ts';
import { isPageNumberText } from './furniture.ts';
import { tableByGaps } from './gap-table.ts';
import { hasSeveral, medianSize } from './gutters.ts';
import type { TextLine } from './lines.ts';
import { isAtBottom, isAtEnd, isAtTop } from './loose.ts';
import type { LooseEnd } from './loose-ends.ts';
import type { LayoutPage, Piece } from './page.ts';
import { paintedRows } from './painted-rows.ts';
import { tableAsPainted } from './painted-table.ts';
import { paintedTexts } from './painted-texts.ts';
import type { TablePart } from './parts.ts';
import { SLACK } from './rules.ts';
import { FEWEST_LEVELS, levels, MARGIN, type Separators, within } from './separators.ts';

/** Gap between the rows of one table, in heights of a line. */
const BLOCK_GAP = 3;
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
  return blocks.flatMap((block) => {
    const painted = paintedTable(block, separators, order, page);
    const frame = painted ? undefined : tableByGaps(block.lines, separators);
    return painted ?? (frame ? [{ frame, ends: {} }] : []);
  });
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
