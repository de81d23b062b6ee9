import type { ExtractOptions } from '../../extract.ts';
import type { StoredFault } from '../../model/dataset.ts';
import type { Outcome } from '../../store/index.ts';

/** What a worker is told once, before its first job. */
export interface Setup extends ExtractOptions {
  /** The folder for files of archives; the only place that a worker writes to. */
  readonly spool: string;
}

/** A file to read. */
export interface Job {
  /** For messages only. */
  readonly path: string;
  /** Where it lies, as bytes in base64. */
  readonly location: string;
  readonly bytes: number;
  /** What its content was when it was found. */
  readonly sha256: string;
  /** How many archives it lies in. */
  readonly depth: number;
}

/** What came of a job: an outcome of the content, or something that is true of this file or this run alone. */
export type Result =
  | { readonly outcome: Outcome }
  /** The file cannot be had. */
  | { readonly fault: StoredFault }
  /** The spool folder cannot be written. */
  | { readonly systemError: string };

/** What a worker says on its error stream before it ends for lack of memory. */
export const OUT_OF_MEMORY = 'heshu: out of memory';

/** From a worker. `alive`: it is still getting on with its job. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'done'; readonly result: Result; readonly memory: number };

/** To a worker. */
export type ToWorker =
  | { readonly kind: 'setup'; readonly setup: Setup; readonly memory: number }
  | { readonly kind: 'job'; readonly job: Job };
