import type { Rule } from '../../../layout/page.ts';
import type { Ink } from '../pixels/image.ts';
import { transpose } from '../pixels/transpose.ts';
import { standsFree } from './free.ts';
import { inkAlong, withoutLetters } from './letters.ts';
import { longRuns } from './runs.ts';
import { type Stroke, strokesOf } from './strokes.ts';

/** The drawn lines of a page, in pixels; rows and columns are exchanged in vertical ones. */
export interface Rulings {
  readonly horizontal: readonly Stroke[];
  readonly vertical: readonly Stroke[];
}

/** All in points. Strokes of characters are shorter than LONG, or do not reach from line to line. */
const LONG = 24;
const SHORT = 9;
const GAP = 1.6;
const THICKEST = 4.5;
const REACH = 2.2;
/** A short line touches those that it joins; a letter in a narrow row only comes near them. */
const TOUCH = 0.7;
/** Share of a short stroke's length that is ink: letters one below the other do not reach the lines between them. */
const WHOLE = 0.93;
/** Lines longer than this are lines whatever is beside them. */
const PLAIN = 120;

/** Finds the ruling lines of a straight page with `scale` pixels to the point. */
export function findRulings(ink: Ink, scale: number): Rulings {
  const horizontal = strokesIn(ink, LONG, scale);
  const columns = transpose(ink);
  const vertical = strokesIn(columns, SHORT, scale).filter(
    (stroke) =>
      stroke.to - stroke.from >= LONG * scale ||
      (joinsLines(stroke, horizontal, TOUCH * scale) && shareOfInk(columns, stroke) >= WHOLE),
  );
  const lines = vertical.flatMap((stroke) => withoutLetters(stroke, horizontal, columns, scale));
  return connected({ horizontal, vertical: lines }, REACH * scale);
}

/** Lines that a line of the other direction meets: the strokes of large letters meet none. */
function connected({ horizontal, vertical }: Rulings, reach: number): Rulings {
  const meet = (a: Stroke, b: Stroke): boolean =>
    b.at >= a.from - reach && b.at <= a.to + reach && a.at >= b.from - reach && a.at <= b.to + reach;
  const down = vertical.filter((v) => horizontal.some((h) => meet(v, h)));
  return { horizontal: horizontal.filter((h) => down.some((v) => meet(h, v))), vertical: down };
}

function strokesIn(ink: Ink, shortest: number, scale: number): Stroke[] {
  const runs = longRuns(ink, { shortest: shortest * scale, gap: Math.max(2, GAP * scale) });
  return strokesOf(runs).filter(
    (stroke) =>
      stroke.thickness <= THICKEST * scale &&
      (stroke.to - stroke.from > PLAIN * scale || standsFree(ink, stroke, scale)),
  );
}

/** How much of a stroke's length has ink, whichever of its rows. */
function shareOfInk(ink: Ink, stroke: Stroke): number {
  return inkAlong(ink, stroke).reduce((sum, value) => sum + value, 0) / Math.max(1, stroke.to - stroke.from);
}

/** Whether a short stroke reaches from one horizontal line to another. */
function joinsLines({ at, from, to }: Stroke, horizontal: readonly Stroke[], reach: number): boolean {
  const touching = horizontal.filter((line) => at >= line.from - reach && at <= line.to + reach);
  const ends = [from, to].map((end) => touching.some((line) => Math.abs(line.at - end) <= reach + line.thickness / 2));
  return ends.every(Boolean);
}

/** Rulings as the layout knows them, in points. */
export function rulesOf({ horizontal, vertical }: Rulings, scale: number): Rule[] {
  const rule = (axis: Rule['axis'], { at, from, to }: Stroke): Rule => ({
    axis,
    at: at / scale,
    from: from / scale,
    to: to / scale,
  });
  return [...horizontal.map((s) => rule('horizontal', s)), ...vertical.map((s) => rule('vertical', s))];
}
