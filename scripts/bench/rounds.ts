import { processorSeconds } from './processor.ts';

/** Something to be timed; absent work is a peer that is not installed. */
export interface Contender {
  readonly name: string;
  /** Gives how many documents it handled. */
  readonly work: () => Promise<number>;
  /** What is enough to have it warm, where that is less than all of its work. */
  readonly warmUp?: () => Promise<unknown>;
}

/** The time of a contender in each round, in milliseconds, and the documents of a round. */
export interface Times {
  readonly name: string;
  readonly documents: number;
  readonly milliseconds: readonly number[];
  /** What all processes of it took of the processor in each round, in seconds; NaN where the system does not tell. */
  readonly processor: readonly number[];
}

interface Round {
  readonly took: number;
  readonly documents: number;
  readonly processor: number;
}

async function timed(work: () => Promise<number>): Promise<Round> {
  globalThis.gc?.();
  const [before, processor] = [performance.now(), processorSeconds()];
  const documents = await work();
  return { took: performance.now() - before, documents, processor: processorSeconds() - processor };
}

/**
 * Times each contender once a round, one after the other, so that a machine that slows down slows all of them. They are
 * warmed up before, which is not counted.
 */
export async function timeRounds(contenders: readonly Contender[], rounds: number): Promise<Times[]> {
  for (const { work, warmUp = work } of contenders) await warmUp();
  const measured = contenders.map(({ name }) => ({ name, rounds: [] as Round[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { work }] of contenders.entries()) measured[index]?.rounds.push(await timed(work));
  }
  return measured.map(({ name, rounds: all }) => ({
    name,
    documents: all.at(-1)?.documents ?? 0,
    milliseconds: all.map(({ took }) => took),
    processor: all.map(({ processor }) => processor),
  }));
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The median, over the rounds, of how much longer one took than another in the same round. */
export const ratio = (one: Times, other: Times, of: 'milliseconds' | 'processor' = 'milliseconds'): number =>
  median(one[of].map((took, round) => took / (other[of][round] ?? Number.NaN)));
