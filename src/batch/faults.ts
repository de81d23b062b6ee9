import { Fault } from '../model/fault.ts';

interface SystemError extends Error {
  readonly code: string;
  readonly syscall?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

const ABSENT = new Set(['ENOENT', 'ELOOP', 'ENOTDIR']);

/** The system's refusal to open a file or folder, as a fault. Anything but a refusal is thrown on. */
export function systemFault(error: unknown): Fault {
  if (!isSystemError(error)) throw error;
  if (ABSENT.has(error.code)) return new Fault('not-found', { detail: error.code }, error);
  const what = error.syscall === 'scandir' ? 'folder' : 'file';
  return new Fault('not-readable', { what, detail: error.code }, error);
}

/** A mistake of the program itself while it worked on a file, as a fault of that file. */
export function internalFault(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault('internal', { detail: String(error) }, error);
}
