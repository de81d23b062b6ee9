import { Fault } from '../model/fault.ts';
import type { FileRow, Store } from '../store/index.ts';
import type { Limits } from './limits.ts';
import { listFiles } from './listing.ts';
import { openPool } from './pool.ts';
import { type Counter, counter, type Progress } from './progress.ts';
import { type Reading, startReading } from './reading.ts';
import { closeSpool, openSpool, spoolFolder } from './spool.ts';
import { type Digests, digestsIn } from './stamp.ts';
import { type Found, walkPaths } from './walk.ts';
import type { Setup } from './worker/protocol.ts';

export interface ImportOptions {
  readonly store: Store;
  /** A digest of all that an outcome depends on beside the content. */
  readonly key: string;
  /** The folder of the datasets; files of archives lie in it while they are read. */
  readonly directory: string;
  readonly setup: Omit<Setup, 'spool'>;
  readonly jobs: number;
  readonly limits: Limits;
  /** Files that are never input, such as those that the import itself writes. */
  readonly skip: readonly string[];
  /** Ends the import early: what is under way is finished, the rest is left for the next. */
  readonly signal: AbortSignal;
  /** Called after each file. */
  onProgress(progress: Progress): void;
}

export interface Imported {
  /** Files that were left out because programs leave them beside documents. */
  readonly leftOut: readonly string[];
}

/** Finds out what a file holds and hands it on to be read; what cannot be opened keeps its fault. */
async function admit(found: Found, digests: Digests, reading: Reading, counts: Counter): Promise<FileRow> {
  const { path } = found;
  try {
    if ('fault' in found) throw found.fault;
    const { location, bytes } = found;
    const sha256 = await digests.of(found);
    reading.add({ path, location, bytes, sha256, depth: 0 });
    return { path, bytes, sha256 };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    counts.found();
    counts.done(false);
    return { path, bytes: 'bytes' in found ? found.bytes : 0, fault: { code: error.code, args: { ...error.args } } };
  }
}

/**
 * Reads every file below the given files and folders that is not in the store yet, and lists all of them in the store.
 * Throws where the run cannot go on (StoreError, WorkerError, SpoolFailure); what was finished is kept.
 */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<Imported> {
  const { store, signal, limits } = options;
  const spool = spoolFolder(options.directory);
  const contents = store.contents(options.key);
  const digests = digestsIn(store);
  const pool = openPool({ ...options.setup, spool }, limits, options.jobs);
  const circumstances = { hasPassword: options.setup.password !== undefined, limits };
  await openSpool(spool);
  try {
    const { found, leftOut } = await walkPaths(paths, options.skip);
    const counts = counter(options.onProgress);
    const reading = startReading({ ...options, contents, circumstances, pool, spool, counter: counts });
    const files: FileRow[] = [];
    for (const one of found) {
      if (signal.aborted) break;
      files.push(await admit(one, digests, reading, counts));
    }
    await reading.finish();
    digests.save();
    store.saveFiles(listFiles(files, contents, reading.faultAt));
    return { leftOut };
  } finally {
    await pool.close();
    await closeSpool(spool);
  }
}
