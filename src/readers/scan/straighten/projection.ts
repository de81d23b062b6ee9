import type { Box } from '../../../model/geometry.ts';

/** A point of a picture, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The nine numbers of a projective mapping of the plane, row by row; the last one is 1. */
export type Projection = readonly [number, number, number, number, number, number, number, number, number];

export const IDENTITY: Projection = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export function project([a, b, c, d, e, f, g, h, i]: Projection, { x, y }: Point): Point {
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** The upright rectangle around a mapped one. */
export function projectBox(projection: Projection, { x0, y0, x1, y1 }: Box): Box {
  const corners = [
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x0, y: y1 },
  ].map((corner) => project(projection, corner));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** The mapping back; undefined for one that loses a dimension. */
export function inverse(projection: Projection): Projection | undefined {
  const square = [
    { x: 0, y: 0 },
    { x: 1000, y: 0 },
    { x: 1000, y: 1000 },
    { x: 0, y: 1000 },
  ];
  return projectionBetween(
    square.map((corner) => project(projection, corner)),
    square,
  );
}

/** First `inner`, then `outer`. */
export function compose(outer: Projection, inner: Projection): Projection {
  const at = (m: Projection, row: number, column: number): number => m[row * 3 + column] ?? 0;
  const cell = (row: number, column: number): number =>
    at(outer, row, 0) * at(inner, 0, column) +
    at(outer, row, 1) * at(inner, 1, column) +
    at(outer, row, 2) * at(inner, 2, column);
  const scale = 1 / cell(2, 2);
  const s = (row: number, column: number): number => cell(row, column) * scale;
  return [s(0, 0), s(0, 1), s(0, 2), s(1, 0), s(1, 1), s(1, 2), s(2, 0), s(2, 1), 1];
}

/** The mapping that takes each of four points to the one at the same index of `to`; undefined where three lie on a line. */
export function projectionBetween(from: readonly Point[], to: readonly Point[]): Projection | undefined {
  const rows = from.flatMap(({ x, y }, index) => {
    const target = to[index] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -x * target.x, -y * target.x, target.x],
      [0, 0, 0, x, y, 1, -x * target.y, -y * target.y, target.y],
    ];
  });
  const solved = solve(rows);
  if (!solved) return undefined;
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0] = solved;
  return [a, b, c, d, e, f, g, h, 1];
}

const SINGULAR = 1e-9;

/** Gaussian elimination with pivots; each row holds its coefficients and the right side. */
function solve(rows: number[][]): number[] | undefined {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = largestFrom(rows, column);
    const row = rows[pivot];
    const other = rows[column];
    const head = row?.[column] ?? 0;
    if (!row || !other || Math.abs(head) < SINGULAR) return undefined;
    rows[pivot] = other;
    rows[column] = row.map((value) => value / head);
    rows.forEach((target, index) => {
      if (index !== column) subtract(target, rows[column] ?? [], target[column] ?? 0);
    });
  }
  return rows.map((row) => row[size] ?? 0);
}

function largestFrom(rows: readonly number[][], column: number): number {
  let best = column;
  for (let row = column; row < rows.length; row++) {
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  }
  return best;
}

function subtract(target: number[], row: readonly number[], factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) - factor * (row[i] ?? 0);
}
