import { WorkerError } from '../batch/child.ts';
import { SpoolFailure } from '../batch/reading.ts';
import { StoreError } from '../store/index.ts';
import { UsageError } from './context.ts';
import type { Texts } from './texts/index.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Whether the system had no room for what was to be written; such an error need not name a file. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && FULL.has(error.code);

function sentence(error: unknown, directory: string, texts: Texts): string | undefined {
  if (error instanceof StoreError) return texts.store[error.problem](directory);
  if (isFull(error)) return texts.store.full(directory);
  if (error instanceof SpoolFailure) return texts.noSpool(directory, error.message);
  return error instanceof WorkerError ? texts.noWorker(error.message) : undefined;
}

/** Work on a folder of datasets; what stops it is told with what the user can do. */
export async function explained<Value>(work: Promise<Value>, directory: string, texts: Texts): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const message = sentence(error, directory, texts);
    throw message === undefined ? error : new UsageError(message);
  }
}
