import type { Frame } from './frames.ts';
import type { LayoutPage, Piece } from './page.ts';
import { SLACK } from './rules.ts';

/** Share of a page's height above which a rest of a table begins, and below which a table that goes on ends. */
const TOP = 0.25;
const BOTTOM = 0.75;
/** Share at the top and bottom where nothing but page numbers and running titles may stand besides. */
const MARGIN = 0.2;

/**
 * What pages show of tables without outer lines of which they have but (a piece of) one row: lines between columns, and
 * none across. They stand at the end or at the top of a page, and count only where the next or the last page has more
 * of the table.
 */
export function looseRows(frames: readonly Frame[], page: LayoutPage): Frame[] {
  const upright = frames.filter(({ horizontal, vertical }) => horizontal.length === 0 && vertical.length > 0);
  const groups: Frame[][] = [];
  for (const frame of upright) {
    const group = groups.find(([first]) => first && areLevel(frame, first));
    if (group) group.push(frame);
    else groups.push([frame]);
  }
  return groups
    .map((group) => rowOf(group, page))
    .filter((row) => row !== undefined)
    .filter((row) => frames.every((other) => upright.includes(other) || !areBeside(row, other)));
}

/** The row that lines between columns stand in, as wide as its text. */
function rowOf(group: readonly Frame[], page: LayoutPage): Frame | undefined {
  const vertical = group.flatMap((frame) => frame.vertical);
  const [y0, y1] = [Math.min(...vertical.map(({ from }) => from)), Math.max(...vertical.map(({ to }) => to))];
  const inside = page.pieces.filter((piece) => isText(piece) && middle(piece) > y0 && middle(piece) < y1);
  if (inside.length === 0 || !isAtEnd(y0, y1, page)) return undefined;
  const [x0, x1] = [Math.min(...inside.map(({ box }) => box.x0)), Math.max(...inside.map(({ box }) => box.x1))];
  return { horizontal: [], vertical, box: { x0, x1, y0, y1 } };
}

const isText = ({ text }: Piece): boolean => text.trim() !== '';
const middle = ({ box }: Piece): number => (box.y0 + box.y1) / 2;

const areLevel = ({ box }: Frame, { box: other }: Frame): boolean =>
  Math.abs(box.y0 - other.y0) <= 2 * SLACK && Math.abs(box.y1 - other.y1) <= 2 * SLACK;

/** Whether nothing but running titles stands above an area at the top of a page, or below one at its end. */
export const isAtEnd = (y0: number, y1: number, page: LayoutPage): boolean => isAtTop(y0, page) || isAtBottom(y1, page);

/** Whether what begins at a height begins at the top of a page: nothing but running titles stands above. */
export function isAtTop(y0: number, { height, pieces }: LayoutPage): boolean {
  const above = pieces.filter((piece) => isText(piece) && middle(piece) < y0);
  return y0 < TOP * height && above.every((piece) => middle(piece) < MARGIN * height);
}

/** Whether what ends at a height ends at the end of a page. */
export function isAtBottom(y1: number, { height, pieces }: LayoutPage): boolean {
  const below = pieces.filter((piece) => isText(piece) && middle(piece) > y1);
  return y1 > BOTTOM * height && below.every((piece) => middle(piece) > (1 - MARGIN) * height);
}

const areBeside = ({ box }: Frame, { box: other }: Frame): boolean => box.y0 < other.y1 && other.y0 < box.y1;
