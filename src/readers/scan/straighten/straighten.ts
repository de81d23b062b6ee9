import type { Grey, Ink } from '../pixels/image.ts';
import { inkOf } from '../pixels/threshold.ts';
import { compose, type Point, type Projection, projectionBetween } from './projection.ts';
import { bestSlope, type Edges, edgesBetween, horizontalEdges, verticalEdges } from './slopes.ts';
import { warp } from './warp.ts';

export interface Straightened {
  readonly grey: Grey;
  /** From the straight picture to where its points stood before; absent where nothing was done. */
  readonly toSource?: Projection;
}

/** Slopes of lines in one direction: at the picture's centre, and how much it changes for a pixel across. */
interface Field {
  readonly slope: number;
  readonly change: number;
}

/** Ten degrees, and a little. */
const STEEPEST = 0.18;
/** How far lines of one direction may lean away from each other, and verticals from the horizontals' right angle. */
const APART = 0.1;
const LEAN = 0.16;
/** A page whose corners stand right to this many pixels is left as it is. */
const STRAIGHT = 1.2;

/** Slopes that are looked for: across the lines of one direction, and how much further within parts of the page. */
interface Reach {
  readonly steepest: number;
  readonly apart: number;
  readonly lean: number;
  /** Change of the slope over the whole picture below which lines count as parallel. */
  readonly parallel: number;
}

const ANY: Reach = { steepest: STEEPEST, apart: APART, lean: LEAN, parallel: 0.008 };
/** What is left of the slopes of a page in perspective, once it has been set about square. */
const REST: Reach = { steepest: 0.02, apart: 0.02, lean: 0.02, parallel: 0.003 };

/** Turns a skewed page upright and sets a page in perspective square, so that its lines run along rows and columns. */
export function straighten(grey: Grey, ink: Ink): Straightened {
  const first = viewOf(ink, ANY);
  if (!first) return { grey };
  const { width, height } = grey;
  const straight = warp(grey, first.toSource, width, height);
  const rest = first.isAslant ? viewOf(inkOf(straight), REST) : undefined;
  if (!rest) return { grey: straight, toSource: first.toSource };
  const toSource = compose(first.toSource, rest.toSource);
  return { grey: warp(grey, toSource, width, height), toSource };
}

interface View {
  readonly toSource: Projection;
  /** Whether lines of one direction are not parallel. */
  readonly isAslant: boolean;
}

/** How a page is seen; undefined for one that stands straight. */
function viewOf(ink: Ink, reach: Reach): View | undefined {
  const { width, height } = ink;
  const horizontal = horizontalEdges(ink);
  const whole = bestSlope(horizontal, 0, reach.steepest, STEP);
  const across = fieldOf(horizontal, whole.slope, reach.apart, reach.parallel, height) ?? { ...whole, change: 0 };
  const vertical = verticalEdges(ink);
  const right = -across.slope;
  const down = fieldOf(vertical, right, reach.lean, reach.parallel, width) ?? {
    ...bestSlope(vertical, right, reach.lean, STEP),
    change: 0,
  };
  const corners = cornersOf(across, down, width, height);
  const target = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  if (corners.every((corner, i) => distance(corner, target[i]) <= STRAIGHT)) return undefined;
  const toSource = projectionBetween(target, corners);
  return toSource && { toSource, isAslant: across.change !== 0 || down.change !== 0 };
}

const distance = (a: Point, b: Point | undefined): number => Math.hypot(a.x - (b?.x ?? 0), a.y - (b?.y ?? 0));

const BANDS = 5;
/** A band whose edges gather no more clearly than this has no lines to go by. */
const CLEAR = 1.25;

/** Slopes are tried in steps of this at first. */
const STEP = 0.002;

/** How slopes change over the picture: from bands across the lines; undefined where too few of them have lines. */
function fieldOf(edges: Edges, around: number, reach: number, parallel: number, size: number): Field | undefined {
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const [from, to] = [size * (band / BANDS - 0.5), size * ((band + 1) / BANDS - 0.5)];
    return bestSlope(edgesBetween(edges, from, to), around, reach, STEP);
  }).filter(({ clarity }) => clarity >= CLEAR);
  return bands.length >= 3 ? lineThrough(bands, size, parallel) : undefined;
}

/** A straight line through the slopes of the bands, by how clear they are. */
function lineThrough(
  bands: readonly { at: number; slope: number; clarity: number }[],
  size: number,
  parallel: number,
): Field {
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
  for (const { at, slope, clarity } of bands) {
    w += clarity;
    wx += clarity * at;
    wy += clarity * slope;
    wxx += clarity * at * at;
    wxy += clarity * at * slope;
  }
  const change = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  return Math.abs(change * size) < parallel ? { slope: wy / w, change: 0 } : { slope: (wy - change * wx) / w, change };
}

/** Where the corners of the straight page stand: the crossings of the lines that become its edges. */
function cornersOf(across: Field, down: Field, width: number, height: number): Point[] {
  const [left, top] = [-width / 2, -height / 2];
  const cross = (x: number, y: number): Point => {
    const h = across.slope + across.change * y;
    const v = down.slope + down.change * x;
    const px = (x + v * y) / (1 - h * v);
    return { x: px + width / 2, y: y + h * px + height / 2 };
  };
  return [cross(left, top), cross(-left, top), cross(-left, -top), cross(left, -top)];
}
