/** Something to be timed; absent work is a peer that is not installed. */
export interface Contender {
  readonly name: string;
  /** Gives how many documents it handled. */
  readonly work: () => Promise<number>;
}

/** The time of a contender in each round, in milliseconds, and the documents of a round. */
export interface Times {
  readonly name: string;
  readonly documents: number;
  readonly milliseconds: readonly number[];
}

async function timed(work: () => Promise<number>): Promise<{ readonly took: number; readonly documents: number }> {
  globalThis.gc?.();
  const before = performance.now();
  const documents = await work();
  return { took: performance.now() - before, documents };
}

/**
 * Times each contender once a round, one after the other, so that a machine that slows down slows all of them; a
 * first round that is not counted warms them up.
 */
export async function timeRounds(contenders: readonly Contender[], rounds: number): Promise<Times[]> {
  const times = contenders.map(({ name }) => ({ name, documents: 0, milliseconds: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { work }] of contenders.entries()) {
      const { took, documents } = await timed(work);
      const entry = times[index];
      if (entry) entry.documents = documents;
      if (round > 0) entry?.milliseconds.push(took);
    }
  }
  return times;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The median, over the rounds, of how much longer one took than another in the same round. */
export const ratio = (one: Times, other: Times): number =>
  median(one.milliseconds.map((took, round) => took / (other.milliseconds[round] ?? Number.NaN)));
