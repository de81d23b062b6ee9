import type { PaintedRow } from './painted-rows.ts';
import { segmentsOf } from './painted-texts.ts';

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** In points: how far before a text the side of its column is put at most. */
const BEFORE = 0.5;

/**
 * Where columns part, besides where they are known to: the fewest places that have one between every two texts beside
 * each other in a row, where the fewest texts run across.
 */
export function columnsBetween(rows: readonly PaintedRow[], known: readonly number[]): number[] {
  const gaps = rows
    .flatMap((row) =>
      row.slice(1).map((text, i): Interval => ({ from: row[i]?.box.x1 ?? text.box.x0, to: text.box.x0 })),
    )
    .filter(({ from, to }) => !known.some((at) => at > from - 1 && at < to + 1))
    .toSorted((a, b) => a.to - b.to);
  const texts = rows
    .flat()
    .flatMap(({ runs }) => runs.flatMap(segmentsOf))
    .map(({ x0, x1 }): Interval => ({ from: x0, to: x1 }));
  const edges: number[] = [];
  for (let rest = gaps; rest[0]; ) {
    const { to } = rest[0];
    const own = rest.filter(({ from }) => from < to);
    edges.push(clearest({ from: Math.max(...own.map(({ from }) => from)), to }, texts));
    rest = rest.filter((gap) => gap.from >= to && gap !== rest[0]);
  }
  return edges;
}

/** The place in an interval that the fewest texts run across, as far right as can be. */
function clearest({ from, to }: Interval, texts: readonly Interval[]): number {
  const near = texts.filter((text) => text.from < to && text.to > from);
  const crossing = (x: number): number => near.filter((text) => text.from < x - 0.1 && text.to > x + 0.1).length;
  const inside = near.flatMap((text) => [text.from - BEFORE, text.to + BEFORE]).filter((x) => x > from && x < to);
  const places = [to - BEFORE, ...inside.toSorted((a, b) => b - a), (from + to) / 2];
  return places.reduce((best, x) => (crossing(x) < crossing(best) ? x : best));
}
