import type { IndicatorRow } from '../../model/record.ts';

/** Positions of indicators that stand together below one name. */
export type Run = readonly number[];

/** Runs of indicators with the same name; a row that has none belongs to the one above. */
function runsBy(indicators: readonly IndicatorRow[], nameOf: (row: IndicatorRow) => string): readonly Run[] {
  const runs: { readonly name: string; readonly positions: number[] }[] = [];
  for (const row of indicators) {
    const name = nameOf(row);
    const last = runs.at(-1);
    if (last && (name === '' || name === last.name)) last.positions.push(row.position);
    else runs.push({ name, positions: [row.position] });
  }
  return runs.map(({ positions }) => positions);
}

export const goalRuns = (indicators: readonly IndicatorRow[]): readonly Run[] =>
  runsBy(indicators, ({ goal }) => goal?.value ?? '');

/** The runs of each level 1, within the goals where the form has several. */
export const level1Runs = (indicators: readonly IndicatorRow[]): readonly Run[] =>
  goalRuns(indicators).flatMap((run) =>
    runsBy(
      indicators.filter(({ position }) => run.includes(position)),
      ({ level1 }) => level1?.value ?? '',
    ),
  );
