import { type Amount, Decimal, parseDecimal } from '../../../model/decimal.ts';

/** A histogram's steps by their names, and how many values fall into each; steps before the first used one are left out. */
export interface Histogram {
  readonly names: readonly string[];
  readonly series: readonly (readonly number[])[];
}

const FULL = new Decimal(100);

interface Steps {
  readonly size: number;
  /** Values below it are counted together. */
  readonly from: number;
}

/** The step of a value: below the first bound, by its lower bound, or above 100. */
function stepOf(value: Amount, { size, from }: Steps): number {
  if (value.lt(from)) return 0;
  if (value.gt(FULL)) return (100 - from) / size + 2;
  return value.minus(from).div(size).floor().toNumber() + 1;
}

/** Counts numbers up to 100 in steps of a size, lower bound included, then 100 itself, then what is above. */
export function histogram(series: readonly (readonly Amount[])[], steps: Steps): Histogram {
  const { size, from: lowest } = steps;
  const bounds = Array.from({ length: (100 - lowest) / size + 1 }, (_, index) => String(lowest + index * size));
  const names = [`<${lowest}`, ...bounds, '>100'];
  const counted = series.map((values) => {
    const counts = names.map(() => 0);
    for (const value of values) {
      const step = stepOf(value, steps);
      counts[step] = (counts[step] ?? 0) + 1;
    }
    return counts;
  });
  const isUsed = (step: number) => counted.some((counts) => (counts[step] ?? 0) > 0);
  const from = Math.max(
    0,
    names.findIndex((_, step) => isUsed(step)),
  );
  const to = isUsed(names.length - 1) ? names.length : names.length - 1;
  return { names: names.slice(from, to), series: counted.map((counts) => counts.slice(from, to)) };
}

/** The numbers among texts. */
export const numbersOf = (texts: readonly string[]): Amount[] =>
  texts.map(parseDecimal).filter((number) => number !== undefined);

/** The percentages among texts, as numbers of per cent. */
export const percentagesOf = (texts: readonly string[]): Amount[] =>
  numbersOf(texts.filter((text) => text.endsWith('%')).map((text) => text.slice(0, -1)));
