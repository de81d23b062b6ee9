import { applyX, applyY, type Matrix } from './matrix.ts';

/** A run of connected points of a path, in page coordinates. */
export interface Subpath {
  /** x and y in turn. */
  readonly points: number[];
  closed: boolean;
  /** Set where some part of it is a curve. */
  curved: boolean;
}

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Reads a path as pdf.js encodes it: an operation's code and its coordinates, in turn. */
export function subpathsOf(path: ArrayLike<number>, m: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let current: Subpath | undefined;
  const start = (x: number, y: number): Subpath => {
    const subpath: Subpath = { points: [applyX(m, x, y), applyY(m, x, y)], closed: false, curved: false };
    subpaths.push(subpath);
    return subpath;
  };
  for (let i = 0; i < path.length; ) {
    const code = path[i];
    const length = code === CURVE ? 6 : code === QUADRATIC ? 4 : code === CLOSE ? 0 : 2;
    const x = path[i + length - 1] ?? 0;
    const y = path[i + length] ?? 0;
    i += length + 1;
    if (code === MOVE) current = start(x, y);
    else if (code === CLOSE) {
      if (current) current.closed = true;
    } else if (code === LINE || code === CURVE || code === QUADRATIC) {
      if (!current || current.closed) current = start(current?.points[0] ?? x, current?.points[1] ?? y);
      current.points.push(applyX(m, x, y), applyY(m, x, y));
      if (code !== LINE) current.curved = true;
    } else break;
  }
  return subpaths;
}
