import type { Rule } from '../../layout/page.ts';
import { type StraightPicture, type StraightSheet, straightAgain } from './sheet.ts';
import { compose, type Projection } from './straighten/projection.ts';
import { columnProfile } from './text/bands.ts';
import { crop } from './text/crop.ts';

/** A spread is wider than high by this, and its pages part somewhere in the middle of it. */
const WIDE = 1.15;
const MIDDLE = { from: 0.36, to: 0.64 };
/** The gap between two pages: so wide, in parts of the width, and so free of ink. */
const NARROWEST = 0.015;
const INK = 0.004;
/** Each page has at least so many lines, each at least this part of the page's width. */
const LINES = 3;
const LONG = 0.25;

/** The two pages of an open book or of two sheets that lie side by side, each made straight; undefined for one page. */
export function pagesOfSpread({ picture, ink, rules, scale }: StraightSheet): readonly StraightPicture[] | undefined {
  const { width, height } = picture.grey;
  if (width < WIDE * height) return undefined;
  const long = longRules(rules, width / scale).map(({ from, to }) => ({ from: from * scale, to: to * scale }));
  const profile = columnProfile(ink, { x0: 0, y0: 0, x1: width, y1: height });
  for (const { from, to } of long) profile.fill(height, Math.max(0, Math.floor(from)), Math.ceil(to));
  const at = gutter(profile, height);
  if (at === undefined) return undefined;
  const sides = [long.filter(({ to }) => to <= at), long.filter(({ from }) => from >= at)];
  if (sides.some((side) => side.length < LINES)) return undefined;
  return [
    { from: 0, to: at },
    { from: at, to: width },
  ].map(({ from, to }) => straightAgain(part(picture, from, to)));
}

/** The lines of tables, which no gap between pages crosses. */
const longRules = (rules: readonly Rule[], width: number): Rule[] =>
  rules.filter(({ axis, from, to }) => axis === 'horizontal' && to - from >= (LONG * width) / 2);

/** The middle of the widest gap near the middle of the page. */
function gutter(profile: Uint32Array, height: number): number | undefined {
  let widest: { readonly from: number; readonly to: number } | undefined;
  let from = -1;
  const [first, last] = [Math.floor(MIDDLE.from * profile.length), Math.ceil(MIDDLE.to * profile.length)];
  for (let x = first; x <= last; x++) {
    const isFree = x < last && (profile[x] ?? 0) <= INK * height;
    if (isFree && from < 0) from = x;
    if (isFree || from < 0) continue;
    if (!widest || x - from > widest.to - widest.from) widest = { from, to: x };
    from = -1;
  }
  const isGap = widest && widest.to - widest.from >= NARROWEST * profile.length;
  return isGap && widest ? Math.round((widest.from + widest.to) / 2) : undefined;
}

function part({ grey, toSource }: StraightPicture, from: number, to: number): StraightPicture {
  const shift: Projection = [1, 0, from, 0, 1, 0, 0, 0, 1];
  const box = { x0: from, y0: 0, x1: to, y1: grey.height };
  return { grey: crop(grey, box), toSource: compose(toSource, shift) };
}
