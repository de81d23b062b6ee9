import type { Grey, Ink, PixelBox } from '../pixels/image.ts';
import { bandsOf, columnProfile } from './bands.ts';

export interface Judged {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How sure a form that leaves no doubt is, and a sign or a letter before a number that has no such form. */
const SURE = 0.95;
const UNSURE = 0.3;

const SIGN = /^[<>≤≥=]$/u;
const DIRECTION: Readonly<Record<string, string>> = { '>': '>', '≥': '>', '<': '<', '≤': '<', '=': '=' };

/** The digit whose form is nearest to that of a sign, `≥`. */
const TWO = '2';
/** Letters that signs are taken for, however surely; other characters where the recogniser was no surer than this. */
const LETTER = /^[A-Za-z]$/u;
const DOUBTED = 0.9;

/**
 * What a recogniser read before a number, or alone on its line, as the sign of comparison that its form shows it to be:
 * recognisers drop the bar of small signs, or take them for letters. A digit stays what it is but for a 2 with
 * that form, which leaves doubt, and so does what has not the form of a sign; a sign without a bar and a letter are unsure then.
 */
export function judgeComparison(read: Judged, grey: Grey, box: PixelBox): Judged {
  if (read.text === TWO && signIn(grey, box) === '≥') return { text: '≥', confidence: UNSURE };
  const [isSign, isLetter] = [SIGN.test(read.text), LETTER.test(read.text)];
  if (/^[\d.,]$/u.test(read.text) || !(isSign || isLetter || read.confidence < DOUBTED)) return read;
  const sign = signIn(grey, box);
  const isOther = isSign && sign !== undefined && DIRECTION[sign] !== DIRECTION[read.text];
  if (sign !== undefined && !isOther) return { text: sign, confidence: SURE };
  const isUnsure = isOther || /^[<>A-Z]$/u.test(read.text);
  return isUnsure ? { ...read, confidence: Math.min(read.confidence, UNSURE) } : read;
}

/** A sign that stands before other ink in a box, and where that ink begins; undefined where none does. */
export function leadingSign(
  grey: Grey,
  ink: Ink,
  box: PixelBox,
): (Judged & { readonly to: number; readonly next: number }) | undefined {
  const [first, next] = bandsOf(columnProfile(ink, box));
  if (!first || !next) return undefined;
  const to = box.x0 + first.to;
  const text = signIn(grey, { ...box, x0: box.x0 + first.from, x1: to });
  return text && { text, confidence: SURE, to, next: box.x0 + next.from };
}

/** Darker than this is a stroke. */
const DARK = 90;
/** Sizes, in pixels and parts of the height, outside of which nothing is told from a form. */
const LOWEST = 8;
const SHAPE = { narrowest: 0.55, widest: 1.8 };

/** The sign of comparison that stands in a box with nothing else; undefined where its form is not that of one. */
function signIn(grey: Grey, box: PixelBox): '>' | '≥' | '<' | '≤' | '=' | undefined {
  const form = formIn(grey, box);
  if (!form) return undefined;
  if (isEqualsSign(form)) return '=';
  if (isWedge(form)) return wedge(form, '>', '≥');
  const mirrored: Form = { ...form, at: (x, y) => form.at(form.width - 1 - x, y) };
  return isWedge(mirrored) ? wedge(mirrored, '<', '≤') : undefined;
}

/** The ink of a character, from its first to its last column and row. */
interface Form {
  readonly width: number;
  readonly height: number;
  /** From 0 (paper) to 255. */
  at(x: number, y: number): number;
}

function formIn({ width, data }: Grey, { x0, y0, x1, y1 }: PixelBox): Form | undefined {
  const ink = { x0: x1, y0: y1, x1: x0, y1: y0 };
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      if (255 - (data[y * width + x] ?? 255) < DARK) continue;
      ink.x0 = Math.min(ink.x0, x);
      ink.x1 = Math.max(ink.x1, x + 1);
      ink.y0 = Math.min(ink.y0, y);
      ink.y1 = Math.max(ink.y1, y + 1);
    }
  }
  const form = { width: ink.x1 - ink.x0, height: ink.y1 - ink.y0 };
  const shape = form.width / form.height;
  if (form.height < LOWEST / 2 || form.width < LOWEST || shape < SHAPE.narrowest) return undefined;
  return { ...form, at: (x, y) => 255 - (data[(y + ink.y0) * width + x + ink.x0] ?? 255) };
}

/** Two bars of the same width with paper between them. */
function isEqualsSign({ width, height, at }: Form): boolean {
  if (width < 1.2 * height) return false;
  const share = (y: number): number => {
    let dark = 0;
    for (let x = 0; x < width; x++) if (at(x, y) >= DARK) dark++;
    return dark / width;
  };
  const middle = Math.floor(height / 2);
  return share(0) > 0.7 && share(height - 1) > 0.7 && share(middle) < 0.1;
}

/** Where columns are looked at, in parts of the width from the open side, and how far down their first ink is. */
const COLUMNS = { open: 0.2, middle: 0.5, tip: 0.8 };
const UPPER = { open: 0.25, tip: 0.56, step: 0.05 };

/** Whether the upper edge falls in a straight line from the open side towards a tip. */
function isWedge(form: Form): boolean {
  const { width, height } = form;
  if (height < LOWEST || width > SHAPE.widest * height) return false;
  const [open, middle, tip] = [COLUMNS.open, COLUMNS.middle, COLUMNS.tip].map((part) => upperEdge(form, part));
  if (open === undefined || middle === undefined || tip === undefined) return false;
  const isStraight = Math.abs(open + tip - 2 * middle) <= 0.12;
  return (
    open <= UPPER.open && tip <= UPPER.tip && middle - open >= UPPER.step && tip - middle >= UPPER.step && isStraight
  );
}

/** The first ink of a column, in parts of the height. */
function upperEdge({ width, height, at }: Form, part: number): number | undefined {
  const x = Math.round(part * (width - 1));
  for (let y = 0; y < height; y++) if (at(x, y) >= DARK) return y / height;
  return undefined;
}

/** On the open side of a wedge without a bar nothing is between its two arms; with one, the lower arm is there. */
const OPEN_SIDE = { from: 0.06, to: 0.22 };
const BETWEEN = { from: 0.4, to: 0.74 };
const BARRED = 0.2;
const BARE = 0.1;
/** Share of the ink there that is below: the lower arm, or the bar. */
const BELOW = 0.12;

function wedge<Sign>(form: Form, bare: Sign, barred: Sign): Sign | undefined {
  const { width, height, at } = form;
  let [all, between, below] = [0, 0, 0];
  for (let x = Math.floor(OPEN_SIDE.from * width); x <= OPEN_SIDE.to * width; x++) {
    for (let y = 0; y < height; y++) {
      const ink = at(x, y);
      all += ink;
      if (y >= BETWEEN.from * height && y < BETWEEN.to * height) between += ink;
      if (y >= BETWEEN.to * height) below += ink;
    }
  }
  if (below < BELOW * all) return undefined;
  if (between >= BARRED * all || lowerArm(form) >= THICKER) return barred;
  return between <= BARE * all ? bare : undefined;
}

/** A slanted bar that ran into the lower arm makes it so many times as thick as the upper one. */
const THICKER = 1.5;
/** Columns between the open side and the tip where the arms stand apart. */
const ARMS = { from: 0.2, to: 0.5 };

/** How many times as thick as its upper arm the lower arm of a wedge is. */
function lowerArm({ width, height, at }: Form): number {
  let [upper, lower] = [0, 0];
  for (let x = Math.floor(ARMS.from * width); x <= ARMS.to * width; x++) {
    const dark = Array.from({ length: height }, (_, y) => at(x, y) >= DARK);
    const start = dark.indexOf(true);
    const end = dark.indexOf(false, start);
    if (start < 0 || end < 0) continue;
    upper += end - start;
    lower += dark.slice(end).filter(Boolean).length;
  }
  return upper > 0 ? lower / upper : 0;
}
