import { availableParallelism, totalmem } from 'node:os';

/** What one document may cost. */
export interface Limits {
  /** For a document, or for a file of an archive while it is unpacked. */
  readonly seconds: number;
  /** Memory of a worker in mebibytes. */
  readonly memory: number;
}

/** A file lies in at most this many archives: one may lie in another, but no deeper. */
export const MOST_ARCHIVES = 2;

export const DEFAULT_LIMITS: Limits = { seconds: 120, memory: 1536 };

const MEBIBYTE = 1024 * 1024;

/** As many workers as there are cores, and as memory has room for. */
export function defaultJobs(): number {
  const fitting = Math.floor(totalmem() / MEBIBYTE / DEFAULT_LIMITS.memory);
  return Math.max(1, Math.min(availableParallelism(), fitting));
}
