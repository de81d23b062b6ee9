import type { Box } from '../model/geometry.ts';
import { type Frame, frameOf } from './frames.ts';
import type { Piece } from './page.ts';
import { SLACK } from './rules.ts';

/** In heights of a letter: text no further from the lines above and below it stands in a row of its own. */
const NEAR = 1.5;
/** Letters larger than others by this are those of a title. */
const LARGE = 1.15;
/** A page with more is a drawing. */
const MOST_FRAMES = 300;

/**
 * Frames of tables without lines at their sides, made whole: what a row over the full width parts above and below, and
 * what a cell over all rows parts left and right.
 */
export function wholeFrames(frames: readonly Frame[], pieces: readonly Piece[]): Frame[] {
  if (frames.length > MOST_FRAMES) return [...frames];
  const whole: Frame[] = [];
  for (const frame of frames) {
    const index = whole.findIndex(
      (other) => isBeside(other, frame) || isBeside(frame, other) || isRowBetween(other, frame, pieces),
    );
    const other = whole[index];
    if (!other) whole.push(frame);
    else whole[index] = frameOf([...other.horizontal, ...other.vertical, ...frame.horizontal, ...frame.vertical]);
  }
  return whole.length < frames.length ? wholeFrames(whole, pieces) : whole;
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK;

const isOpenAt = ({ vertical }: Frame, x: number): boolean => !vertical.some((rule) => isSame(rule.at, x));

/** Whether two frames have lines between their rows at the same heights, and none at their outer sides. */
function isBeside(left: Frame, right: Frame): boolean {
  const [a, b] = [left.box, right.box];
  if (a.x1 >= b.x0 || !isSame(a.y0, b.y0) || !isSame(a.y1, b.y1)) return false;
  if (isOpenAt(left, a.x1) || !isOpenAt(left, a.x0) || isOpenAt(right, b.x0) || !isOpenAt(right, b.x1)) return false;
  return left.horizontal.some((rule) => right.horizontal.some((other) => isSame(rule.at, other.at)));
}

/** Whether nothing but a row of text stands between two frames as wide as each other, one of them with columns. */
function isRowBetween(above: Frame, below: Frame, pieces: readonly Piece[]): boolean {
  const [upper, lower] = above.box.y0 <= below.box.y0 ? [above, below] : [below, above];
  const { x0, x1, y1 } = upper.box;
  if (!isSame(x0, lower.box.x0) || !isSame(x1, lower.box.x1) || y1 >= lower.box.y0) return false;
  if (![upper, lower].some(({ vertical }) => vertical.length > 0)) return false;
  if (![upper, lower].every((frame) => isOpenAt(frame, x0) && isOpenAt(frame, x1) && frame.horizontal.length > 0)) {
    return false;
  }
  return fillsRow(pieces, { x0, x1, y0: y1, y1: lower.box.y0 });
}

function fillsRow(pieces: readonly Piece[], row: Box): boolean {
  const texts = pieces.filter(({ text, box }) => text.trim() !== '' && isIn(box, row)).map(({ box }) => box);
  const size = Math.max(...texts.map((box) => box.y1 - box.y0));
  const [top, bottom] = [Math.min(...texts.map(({ y0 }) => y0)), Math.max(...texts.map(({ y1 }) => y1))];
  return texts.length > 0 && top - row.y0 <= NEAR * size && row.y1 - bottom <= NEAR * size && !isLarge(size, pieces);
}

function isIn({ x0, x1, y0, y1 }: Box, row: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > row.x0 && x < row.x1 && y > row.y0 && y < row.y1;
}

function isLarge(size: number, pieces: readonly Piece[]): boolean {
  const sizes = pieces.map(({ box }) => box.y1 - box.y0).toSorted((a, b) => a - b);
  return size > LARGE * (sizes[Math.floor(sizes.length / 2)] ?? size);
}
