import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { StoredFault } from '../model/dataset.ts';
import { Fault } from '../model/fault.ts';
import type { ArchiveOutcome, Contents, Outcome } from '../store/index.ts';
import type { Lost } from './child.ts';
import { type Circumstances, failedOutcome, isSettled, isUseless, lostFault } from './outcomes.ts';
import type { Pool } from './pool.ts';
import type { Counter } from './progress.ts';
import type { Result } from './worker/protocol.ts';

/** A content at one of the places where it lies. */
export interface Place {
  readonly path: string;
  readonly location: Buffer;
  readonly bytes: number;
  readonly sha256: string;
  /** How many archives it lies in. */
  readonly depth: number;
}

export interface ReadingOptions {
  readonly contents: Contents;
  readonly circumstances: Circumstances;
  readonly pool: Pool;
  readonly jobs: number;
  /** Where the files of archives lie. */
  readonly spool: string;
  readonly counter: Counter;
  /** Ends the reading: what is under way is finished, the rest is left for another run. */
  readonly signal: AbortSignal;
}

/** Contents on their way to an outcome in the store. */
export interface Reading {
  /** Takes a content, unless its outcome is known or on its way; cheap ones are read first. */
  add(place: Place): void;
  /** Waits for all of them. Throws where the run cannot go on (a full disk, no worker). */
  finish(): Promise<void>;
  /** Why a file, for all that is known of its content, could not be read: told by its path, or by its digest in archives. */
  faultAt(place: Pick<Place, 'path' | 'sha256' | 'depth'>): StoredFault | undefined;
}

/** A content that so many runs did not survive is taken for what ended them. */
const MOST_INTERRUPTED = 5;

const faultKey = ({ path, sha256, depth }: Pick<Place, 'path' | 'sha256' | 'depth'>) => (depth > 0 ? sha256 : path);

/** The spool folder cannot be written; the message is the system's. */
export class SpoolFailure extends Error {
  override readonly name = 'SpoolFailure';
}

export function startReading(options: ReadingOptions): Reading {
  const { contents, circumstances, pool, spool, counter, signal } = options;
  // One more than there are workers: the next is at hand when one of them is free, while the last outcome is being kept.
  const queue = new PQueue({ concurrency: options.jobs + 1 });
  /** Places of contents that are on their way. */
  const waiting = new Map<string, Place[]>();
  /** Contents that an earlier run began with and did not survive; they come last, and alone. */
  const suspects: Place[] = [];
  const faults = new Map<string, StoredFault>();
  let failure: { readonly error: unknown } | undefined;

  signal.addEventListener('abort', () => queue.clear());

  function add(place: Place): void {
    counter.found();
    const known = contents.known(place.sha256);
    if (isSettled(contents, known, circumstances, place.depth)) {
      counter.done(known?.kind === 'archive' || (known !== undefined && !isUseless(known.document)));
      return;
    }
    const places = waiting.get(place.sha256);
    if (places) places.push(place);
    else begin(place);
  }

  function begin(place: Place): void {
    waiting.set(place.sha256, [place]);
    if (contents.interrupted(place.sha256) > 0) suspects.push(place);
    else enqueue(place);
  }

  function enqueue({ sha256, bytes }: Place): void {
    if (signal.aborted) return;
    queue.add(() => settle(sha256), { priority: -bytes }).catch(fail);
  }

  function fail(error: unknown): void {
    failure ??= { error };
    queue.clear();
  }

  /** Reads a content at the first of its places where that can be done, and keeps what comes of it. */
  async function settle(sha256: string): Promise<void> {
    const places = waiting.get(sha256) ?? [];
    const isDeadly = contents.interrupted(sha256) >= MOST_INTERRUPTED;
    contents.begin(sha256);
    const outcome = isDeadly && places[0] ? failedOutcome(places[0], new Fault('crash')) : await readAtAny(places);
    if (outcome) contents.finish(sha256, outcome);
    waiting.delete(sha256);
    for (const place of places) await conclude(place, outcome);
  }

  async function readAtAny(places: readonly Place[]): Promise<Outcome | undefined> {
    for (let at = 0, place = places[0]; place; at += 1, place = places[at]) {
      const result = await readAt(place);
      if ('systemError' in result) throw new SpoolFailure(result.systemError);
      if ('outcome' in result) return result.outcome;
      faults.set(faultKey(place), result.fault);
    }
    return undefined;
  }

  async function conclude(place: Place, outcome: Outcome | undefined): Promise<void> {
    if (outcome?.kind === 'archive') addEntries(place, outcome);
    if (place.depth > 0) await rm(place.location, { force: true });
    const isUseful = outcome?.kind === 'archive' || (outcome !== undefined && !isUseless(outcome.document));
    counter.done(isUseful, outcome);
  }

  function addEntries({ path, depth }: Place, { entries }: ArchiveOutcome): void {
    for (const { name, bytes, sha256 } of entries) {
      if (sha256 === undefined) continue;
      add({ path: `${path}/${name}`, location: Buffer.from(join(spool, sha256)), bytes, sha256, depth: depth + 1 });
    }
  }

  /** One more worker is tried after a loss. */
  async function readAt({ location, ...place }: Place): Promise<Result> {
    const job = { ...place, location: location.toString('base64') };
    let ended = await pool.run(job);
    if ('lost' in ended) ended = await pool.run(job);
    return 'lost' in ended ? { outcome: failedOutcome(place, lossOf(ended)) } : ended.result;
  }

  const lossOf = (lost: Lost) => lostFault(lost, circumstances.limits);

  async function readSuspects(): Promise<void> {
    for (let place = suspects.shift(); place && !failure && !signal.aborted; place = suspects.shift()) {
      enqueue(place);
      await queue.onIdle();
    }
  }

  return {
    add,
    async finish() {
      await queue.onIdle();
      await readSuspects();
      if (failure) throw failure.error;
    },
    faultAt: (place) => faults.get(faultKey(place)),
  };
}
