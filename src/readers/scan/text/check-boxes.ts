import type { Grey, Ink, PixelBox } from '../pixels/image.ts';
import { crop } from './crop.ts';

/** A box to be ticked, where it stands on its line. */
export interface CheckBox {
  readonly x0: number;
  readonly x1: number;
  /** Undefined where its inside is neither empty nor clearly marked. */
  readonly isTicked: boolean | undefined;
}

/** Sides of a box, in parts of the usual size of text, and how much they may differ, in parts of each other. */
const SIDE = { shortest: 0.48, longest: 1.15 };
const UNEVEN = 0.2;
const EQUAL = 0.1;
/** How far the ends of its sides may be from each other, and from the lines between them: those of 口 have feet. */
const END = 0.08;
/** Share of a side that is ink. */
const WHOLE = 0.85;
/** The inside of a box, in parts of its side from each edge; the share of it that is ink where it is empty, and where it is ticked. */
const INSIDE = 0.22;
const EMPTY = 0.03;
const TICKED = 0.1;

/** Pixels beside a side that may still be its edge. */
const BLUR = 3;

/** A side of a box, or another upright stroke. */
interface Upright {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Darker than this is perhaps the thin line of a box. */
const FAINT = 205;

/** A character of a line as it was read, and where its ink is. */
interface Read {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What boxes are read as, where they are not left out. */
const LOOKALIKE = /^[□☐☑☒口囗回凶囚因区]$/u;
/** Characters beside a box that was left out are so wide at least, in parts of the usual size. */
const NARROWEST = { ideograph: 0.55, digit: 0.35, mark: 0.08 };
const DIGIT = /^\d$/u;
const HAN = /\p{Script=Han}/u;

/**
 * The boxes to be ticked on a line, from the left: squares that stand alone and were read as what looks like one, or not
 * at all. A choice has two; where there is but one, it has not the feet of 口, and begins the line, empty, or was left out.
 */
export function checkBoxesIn(grey: Grey, line: PixelBox, size: number, read: readonly Read[]): CheckBox[] {
  const picture = crop(grey, line);
  const ink = { ...picture, bits: picture.data.map((value) => (value < FAINT ? 1 : 0)) };
  const frames = framesIn(ink, size)
    .map((frame) => ({ ...frame, x0: frame.x0 + line.x0, x1: frame.x1 + line.x0 }))
    .filter((frame) => isUnread(frame, read, size));
  if (frames.length > 1) return frames;
  const begins = ({ x0, isTicked: ticked }: Frame): boolean => x0 <= line.x0 + BLUR && ticked === false;
  return frames.filter((frame) => frame.isSquare && (begins(frame) || !isRead(frame, read)));
}

const isRead = ({ x0, x1 }: Frame, read: readonly Read[]): boolean =>
  read.some(({ text, from, to }) => LOOKALIKE.test(text) && from < x1 && to > x0);

/** Whether a frame was read as a look-alike, or left out beside characters whose ink then has room for all. */
function isUnread({ x0, x1 }: Frame, read: readonly Read[], size: number): boolean {
  const beside = read
    .filter(({ from, to }) => Math.min(to, x1) - Math.max(from, x0) > (x1 - x0) / 4)
    .filter(({ text }) => !LOOKALIKE.test(text));
  if (beside.length === 0) return true;
  const span = Math.max(x1, ...beside.map(({ to }) => to)) - Math.min(x0, ...beside.map(({ from }) => from));
  return span >= beside.reduce((sum, { text }) => sum + narrowest(text) * size, x1 - x0);
}

const narrowest = (text: string): number =>
  HAN.test(text) ? NARROWEST.ideograph : DIGIT.test(text) ? NARROWEST.digit : NARROWEST.mark;

interface Frame extends CheckBox {
  readonly isSquare: boolean;
}

function framesIn(ink: Ink, size: number): Frame[] {
  const uprights = uprightsIn(ink, size);
  const frames: Frame[] = [];
  for (const [i, left] of uprights.entries()) {
    if (left.x0 < (frames.at(-1)?.x1 ?? 0)) continue;
    const right = uprights.slice(i + 1).find((other) => isFrame(ink, left, other));
    if (!right) continue;
    const [x0, x1] = [left.x0, right.x1];
    frames.push({ x0, x1, isTicked: isTicked(ink, left, right), isSquare: isSquare(ink, left, right) });
  }
  return frames;
}

/** Upright strokes about as high as a box, from the left. */
function uprightsIn(ink: Ink, size: number): Upright[] {
  const uprights: Upright[] = [];
  for (let x = 0; x < ink.width; x++) {
    for (const { y0, y1 } of runsDown(ink, x)) {
      if (y1 - y0 < SIDE.shortest * size || y1 - y0 > SIDE.longest * size) continue;
      const last = uprights.at(-1);
      const isSame = last?.x1 === x && Math.min(y1, last.y1) - Math.max(y0, last.y0) > 0.8 * (y1 - y0);
      if (isSame)
        uprights[uprights.length - 1] = { ...last, x1: x + 1, y0: Math.min(y0, last.y0), y1: Math.max(y1, last.y1) };
      else uprights.push({ x0: x, x1: x + 1, y0, y1 });
    }
  }
  return uprights;
}

function runsDown({ width, height, bits }: Ink, x: number): { readonly y0: number; readonly y1: number }[] {
  const runs: { y0: number; y1: number }[] = [];
  let from = -1;
  for (let y = 0; y <= height; y++) {
    const isInk = y < height && bits[y * width + x] === 1;
    if (isInk && from < 0) from = y;
    if (isInk || from < 0) continue;
    runs.push({ y0: from, y1: y });
    from = -1;
  }
  return runs;
}

/** Whether two upright strokes are the sides of a square whose top and bottom are drawn. */
function isFrame(ink: Ink, left: Upright, right: Upright): boolean {
  const [width, height] = [right.x1 - left.x0, left.y1 - left.y0];
  const end = Math.max(1, END * height);
  if (Math.abs(width - height) > UNEVEN * height) return false;
  if (Math.abs(left.y0 - right.y0) > 2 * end || Math.abs(left.y1 - right.y1) > 2 * end) return false;
  const [top, bottom] = [Math.min(left.y0, right.y0), Math.max(left.y1, right.y1)];
  const isDrawnAt = (from: number, to: number): boolean => isDrawn(ink, left.x0, right.x1, from, to);
  const inset = INSIDE * height;
  return (
    isFreeBefore(ink, left) &&
    isDrawnAt(top, top + 2 * end) &&
    isDrawnAt(bottom - 2 * end, bottom) &&
    !isDrawnAt(top + inset, bottom - inset)
  );
}

/** Whether there is no ink before a side: boxes stand alone. */
function isFreeBefore({ width, height, bits }: Ink, { x0 }: Upright): boolean {
  const isFree = (x: number): boolean => {
    for (let y = 0; y < height; y++) if (bits[y * width + x]) return false;
    return true;
  };
  return x0 < BLUR || Array.from({ length: BLUR }, (_, i) => x0 - 1 - i).some(isFree);
}

/** Whether a frame is as wide as high, and its sides end where its bottom is. */
function isSquare(ink: Ink, left: Upright, right: Upright): boolean {
  const [width, height] = [right.x1 - left.x0, left.y1 - left.y0];
  const bottom = Math.max(left.y1, right.y1);
  return Math.abs(width - height) <= EQUAL * height && isDrawn(ink, left.x0, right.x1, bottom - 1, bottom);
}

/** Whether one of some rows is ink from side to side. */
function isDrawn({ width, bits }: Ink, x0: number, x1: number, from: number, to: number): boolean {
  for (let y = Math.round(from); y < to; y++) {
    let inked = 0;
    for (let x = x0; x < x1; x++) inked += bits[y * width + x] ?? 0;
    if (inked >= WHOLE * (x1 - x0)) return true;
  }
  return false;
}

function isTicked({ width, bits }: Ink, left: Upright, right: Upright): boolean | undefined {
  const inset = Math.round(INSIDE * (right.x1 - left.x0));
  let [inked, all] = [0, 0];
  for (let y = left.y0 + inset; y < left.y1 - inset; y++) {
    for (let x = left.x0 + inset; x < right.x1 - inset; x++) {
      inked += bits[y * width + x] ?? 0;
      all++;
    }
  }
  const share = inked / Math.max(1, all);
  return share <= EMPTY ? false : share >= TICKED ? true : undefined;
}
