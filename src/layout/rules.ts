import type { Box } from '../model/geometry.ts';
import type { Rule } from './page.ts';
import type { Fill, Stroke } from './primitives.ts';

/** How far lines may miss each other, or lie apart, and still be meant as one, in points. */
export const SLACK = 3.2;

/** A filled shape no thicker than this stands for a line. */
const THIN = 5;
/** Pieces of a dashed line are no longer than this. */
const DASH = 12;
const DASH_GAP = 6.5;
const SHORTEST = 5;
const MOST_AREAS = 5_000;
const DOT_SLACK = 0.6;
const FEWEST_DOTS = 5;
const LOWEST_DOTTED = 7;
const SLOPE = 0.03;

/** The ruling lines that strokes and thin fills stand for; pieces that belong together are one. */
export function rulesOf(strokes: readonly Stroke[], fills: readonly Fill[]): Rule[] {
  const shown = fills.filter((fill) => fill.visible).map((fill) => fill.box);
  const dots = shown.filter(isDot);
  return joinRules([
    ...strokes.map(ruleOfStroke).filter((rule) => rule !== undefined),
    ...shown
      .filter((box) => !isDot(box))
      .map(ruleOfFill)
      .filter((rule) => rule !== undefined),
    ...dotted(dots.map((box) => along('horizontal', box))),
    ...dotted(dots.map((box) => along('vertical', box))),
  ]);
}

function ruleOfStroke({ x0, y0, x1, y1 }: Stroke): Rule | undefined {
  const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (dy <= Math.max(SLOPE * dx, 0.3) && dx > dy) {
    return { axis: 'horizontal', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  }
  if (dx <= Math.max(SLOPE * dy, 0.3)) {
    return { axis: 'vertical', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  }
  return undefined;
}

function along(axis: Rule['axis'], { x0, y0, x1, y1 }: Box): Rule {
  return axis === 'horizontal'
    ? { axis, at: (y0 + y1) / 2, from: x0, to: x1 }
    : { axis, at: (x0 + x1) / 2, from: y0, to: y1 };
}

function ruleOfFill(box: Box): Rule | undefined {
  const [dx, dy] = [box.x1 - box.x0, box.y1 - box.y0];
  if (dy <= THIN && dx >= dy) return along('horizontal', box);
  return dx <= THIN ? along('vertical', box) : undefined;
}

/** The sides of filled areas as rules, for tables that have a background but no lines. */
export function rulesAround(fills: readonly Box[]): Rule[] {
  const areas = fills.filter((box) => Math.min(box.x1 - box.x0, box.y1 - box.y0) > THIN).slice(0, MOST_AREAS);
  return joinRules(
    areas.flatMap(({ x0, y0, x1, y1 }): Rule[] => [
      { axis: 'horizontal', at: y0, from: x0, to: x1 },
      { axis: 'horizontal', at: y1, from: x0, to: x1 },
      { axis: 'vertical', at: x0, from: y0, to: y1 },
      { axis: 'vertical', at: x1, from: y0, to: y1 },
    ]),
  );
}

/** A mark that shows by itself no direction. */
function isDot({ x0, y0, x1, y1 }: Box): boolean {
  const [dx, dy] = [x1 - x0, y1 - y0];
  return Math.max(dx, dy) <= THIN && Math.max(dx, dy) < 2.5 * Math.min(dx, dy);
}

/** Rows of dots that make a line. */
function dotted(dots: readonly Rule[]): Rule[] {
  const bands = bandsOf(dots, DOT_SLACK).filter((band) => band.length >= FEWEST_DOTS);
  return bands.flatMap(joinBand).filter((rule) => rule.to - rule.from >= LOWEST_DOTTED);
}

/** Joins pieces in one line: dashes, borders drawn cell by cell, double lines. */
export function joinRules(pieces: readonly Rule[]): Rule[] {
  const axes = Map.groupBy(pieces, (piece) => piece.axis);
  return [...axes.values()]
    .flatMap((axis) => bandsOf(axis))
    .flatMap(joinBand)
    .filter((rule) => rule.to - rule.from >= SHORTEST);
}

/** Pieces that lie (almost) on one line across the page. */
function bandsOf(pieces: readonly Rule[], slack = SLACK): Rule[][] {
  const bands: Rule[][] = [];
  let band: Rule[] = [];
  for (const piece of pieces.toSorted((a, b) => a.at - b.at)) {
    const [first, last] = [band[0], band.at(-1)];
    if (first && last && (piece.at - last.at > slack || piece.at - first.at > 2 * slack)) {
      bands.push(band);
      band = [];
    }
    band.push(piece);
  }
  if (band.length > 0) bands.push(band);
  return bands;
}

function joinBand(band: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  let open: Rule[] = [];
  let end = -Infinity;
  for (const piece of band.toSorted((a, b) => a.from - b.from)) {
    if (open.length > 0 && piece.from - end > gapAfter(open.at(-1), piece)) {
      joined.push(merge(open));
      open = [];
      end = -Infinity;
    }
    open.push(piece);
    end = Math.max(end, piece.to);
  }
  if (open.length > 0) joined.push(merge(open));
  return joined;
}

function gapAfter(previous: Rule | undefined, next: Rule): number {
  const dashes = previous && previous.to - previous.from <= DASH && next.to - next.from <= DASH;
  return dashes ? DASH_GAP : SLACK;
}

/** How far a dashed line may be meant to reach beyond its last dash: as far as its dashes lie apart. */
function endGap(pieces: readonly Rule[]): number {
  if (pieces.length < 3 || pieces.some((piece) => piece.to - piece.from > DASH)) return 0;
  const gaps = pieces.slice(1).map((piece, i) => piece.from - (pieces[i]?.to ?? piece.from));
  return Math.max(0, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0);
}

/** One rule in place of several; the longer ones decide where it lies. */
function merge(pieces: readonly Rule[]): Rule {
  const [first] = pieces;
  let [from, to, weight, sum] = [Infinity, -Infinity, 0, 0];
  for (const piece of pieces) {
    from = Math.min(from, piece.from);
    to = Math.max(to, piece.to);
    const length = piece.to - piece.from + 0.01;
    weight += length;
    sum += length * piece.at;
  }
  const beyond = endGap(pieces);
  return { axis: first?.axis ?? 'horizontal', at: sum / weight, from: from - beyond, to: to + beyond };
}
