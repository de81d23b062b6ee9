import type { Box } from '../model/geometry.ts';
import { columnEdges, medianSize } from './gutters.ts';
import type { TextLine } from './lines.ts';
import { SLACK } from './rules.ts';
import type { Separators } from './separators.ts';
import { unitsOf } from './units.ts';
import type { UnlinedRows } from './unlined-rows.ts';

/** Sides of tinted cells show columns better than gaps do. */
export function edgesOf(rows: readonly (readonly TextLine[])[], box: Box, sides: readonly number[]): number[] {
  const distinct = sides
    .toSorted((a, b) => a - b)
    .filter((at, i, sorted) => i === 0 || at - (sorted[i - 1] ?? at) > SLACK);
  const near = 1.2 * medianSize(rows.flat());
  const byText = columnEdges(rows, box).filter((edge) => !distinct.some((at) => Math.abs(at - edge) < near));
  return [...new Set([box.x0, ...byText, ...distinct, box.x1])].toSorted((a, b) => a - b);
}

/** Leaves out columns without any text, unless both their sides are certain: a gutter found twice. */
export function withoutEmpty(
  edges: readonly number[],
  sides: readonly number[],
  lines: readonly TextLine[],
): readonly number[] {
  const units = lines.flatMap((line) => unitsOf(line, edges));
  const isLoose = (i: number): boolean => i > 0 && i < edges.length - 1 && !isSide(edges[i], sides);
  for (let column = 0; column + 1 < edges.length; column++) {
    if (units.some((unit) => unit.from <= column && unit.to > column)) continue;
    const loose = [column, column + 1].find(isLoose);
    if (loose !== undefined) return withoutEmpty(edges.toSpliced(loose, 1), sides, lines);
  }
  return edges;
}

/** Moves the sides of columns to where their text ends, which is what it was broken by. */
export function tightened(edges: readonly number[], { blocks }: UnlinedRows, sides: readonly number[]): number[] {
  return edges.map((edge, i) => {
    const ends = blocks.filter((block) => block.to === i).map((block) => block.box.x1 + 1);
    return i === edges.length - 1 || ends.length === 0 || isSide(edge, sides)
      ? edge
      : Math.min(edge, Math.max(...ends));
  });
}

const isSide = (edge: number | undefined, sides: readonly number[]): boolean =>
  sides.some((side) => edge !== undefined && Math.abs(side - edge) <= SLACK);

/** Leaves out gutters of which no row has text on both sides: texts aligned in two ways are one column. */
export function witnessed(
  edges: readonly number[],
  sides: readonly number[],
  rows: readonly (readonly TextLine[])[],
): readonly number[] {
  const filled = rows.map((row) => {
    const units = row.flatMap((line) => unitsOf(line, edges));
    return (i: number): boolean => units.some((unit) => unit.to === i) && units.some((unit) => unit.from === i);
  });
  const isEnd = (i: number): boolean => i === 0 || i === edges.length - 1;
  const kept = edges.filter((edge, i) => isEnd(i) || isSide(edge, sides) || filled.some((has) => has(i)));
  return kept.length === edges.length ? edges : witnessed(kept, sides, rows);
}

/** Where columns part for certain: at the sides of tinted cells, and where rules end within the table. */
export function sidesOf({ horizontal, vertical }: Separators, box: Box): number[] {
  return [...vertical.map((rule) => rule.at), ...horizontal.flatMap((rule) => [rule.from, rule.to])].filter(
    (at) => at > box.x0 + 2 * SLACK && at < box.x1 - 2 * SLACK,
  );
}
