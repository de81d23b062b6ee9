import type { Run } from './runs.ts';

/** Runs on neighbouring rows that together make one drawn line. */
export interface Stroke {
  readonly runs: readonly Run[];
  /** Mean row, in pixels. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}

/** Joins runs that touch from row to row, also over one row without any. */
export function strokesOf(runs: readonly Run[]): Stroke[] {
  const parents = runs.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[index] = at;
    return at;
  };
  let window = 0;
  runs.forEach((run, index) => {
    while ((runs[window]?.row ?? run.row) < run.row - 2) window++;
    for (let other = window; other < index; other++) {
      const before = runs[other];
      if (before && before.row < run.row && before.from < run.to && run.from < before.to) {
        parents[root(index)] = root(other);
      }
    }
  });
  const groups = Map.groupBy(runs.keys(), root);
  return [...groups.values()].map((members) => strokeOf(members.flatMap((index) => runs[index] ?? [])));
}

/** One stroke of all the runs given, of which there is at least one. */
export function strokeOf(runs: readonly Run[]): Stroke {
  let [from, to, area, sum] = [Infinity, 0, 0, 0];
  for (const run of runs) {
    from = Math.min(from, run.from);
    to = Math.max(to, run.to);
    area += run.to - run.from;
    sum += (run.to - run.from) * (run.row + 0.5);
  }
  return { runs, at: sum / area, from, to, thickness: area / (to - from) };
}
