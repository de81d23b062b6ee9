import { enclose } from '../model/geometry.ts';
import { judged } from './break-pair.ts';
import type { JoinedCell, JoinedTable } from './join.ts';
import { readLines, type TextLine } from './lines.ts';
import type { PartCell } from './parts.ts';
import { endsSentence } from './script.ts';

/** In points: lines of one text begin no further from each other. */
const SAME_LEFT = 1.5;

/**
 * Gives the rest of cells that a producer printed on the next page without their lines back to them: a line whose every
 * piece stands below a cell that is open at the page's end, begins where its text does and goes on with it. Tells
 * whether the line was taken; what was taken stays doubtful.
 */
export function takeCutOff(table: JoinedTable, page: number, line: TextLine): boolean {
  const part = table.parts.at(-1);
  if (part?.page !== page - 1 || part.tinted || !part.ruled) return false;
  const below = Map.groupBy(
    line.words.flatMap(({ pieces }) => pieces),
    ({ box }) => part.cells.find((cell) => table.last.has(cell) && spans(cell, (box.x0 + box.x1) / 2)),
  );
  const rests = [...below].map(([cell, pieces]) => restOf(table, cell, readLines(pieces), page));
  if (rests.some((rest) => !rest)) return false;
  for (const rest of rests) if (rest) takeRest(rest, page);
  return true;
}

const spans = ({ box }: PartCell, x: number): boolean => x > box.x0 && x < box.x1;

interface Rest {
  readonly cell: PartCell;
  readonly owner: JoinedCell;
  readonly lines: readonly TextLine[];
}

function restOf(
  { last, parts }: JoinedTable,
  cell: PartCell | undefined,
  lines: readonly TextLine[],
  page: number,
): Rest | undefined {
  const owner = cell && last.get(cell);
  const [first] = lines;
  const part = parts.at(-1);
  if (!owner || !first || !part || cell.closedBelow) return undefined;
  const above = owner.areas.flatMap((area) => area.lines);
  const end = above.at(-1);
  const left = Math.min(...above.map(({ box }) => box.x0));
  if (!end || !isSameSize(end, first) || Math.abs(first.box.x0 - left) > SAME_LEFT) return undefined;
  const isNext = owner.areas.at(-1)?.page === page && first.box.y0 - end.box.y1 < first.size;
  const lower: PartCell = { ...cell, box: { ...cell.box, y0: first.box.y0, y1: first.box.y1 }, lines };
  const { evidence } = judged({ above: { ...cell, lines: above }, below: lower }, parts, part);
  return isNext || evidence === 'goes-on' || evidence === 'same-word' ? { cell, owner, lines } : undefined;
}

function takeRest({ cell, owner, lines }: Rest, page: number): void {
  const text = enclose(lines.map(({ box }) => box)) ?? cell.box;
  owner.areas.push({ page, box: { ...text, x0: cell.box.x0, x1: cell.box.x1 }, lines });
  owner.guessed = true;
}

/**
 * Doubts what may go on in a line that stands on the next page without a table, printed there without its lines: what
 * lines leave open that close the table everywhere else, and text that does not end.
 */
export function doubtCutOff({ parts, last }: JoinedTable, page: number, line: TextLine): void {
  if (parts.at(-1)?.page !== page - 1) return;
  const isClosed = parts[0]?.closedTop === true;
  for (const [cell, joined] of last) {
    const { closedBelow, lines, box } = cell;
    const end = lines.at(-1);
    const isBelow = line.box.x0 < box.x1 && line.box.x1 > box.x0;
    if (!end || !isBelow || !isSameSize(end, line)) continue;
    const isFull = lines.length > 1 || box.x1 - end.box.x1 < 2 * end.size;
    joined.guessed ||= (isFull && !endsSentence(end.text)) || (isClosed && !closedBelow);
  }
}

/** Doubts a first row that may have begun in a line on the page before. */
export function doubtFirstRow({ cells }: JoinedTable, line: TextLine): void {
  const row = cells.filter((cell) => cell.row === 0);
  const isAlike = row.some(({ areas }) => areas.some(({ lines }) => lines.some((own) => isSameSize(own, line))));
  for (const cell of row) cell.guessed ||= isAlike;
}

const isSameSize = (a: TextLine, b: TextLine): boolean => Math.abs(a.size - b.size) < 0.1 * a.size;
