import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { Fault } from '../model/fault.ts';
import { systemFault } from './faults.ts';
import type { FoundFile } from './walk.ts';

const MOST_MEBIBYTES = 512;

export interface LoadedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The whole content of a file with its digest. Throws a Fault where it cannot be had. */
export async function loadFile({ path, location, bytes: size }: FoundFile): Promise<LoadedFile> {
  if (size > MOST_MEBIBYTES * 2 ** 20) throw new Fault('too-large', { limit: `${MOST_MEBIBYTES} MB` });
  const bytes = await readFile(location).catch((error: unknown) => {
    throw systemFault(error);
  });
  return { path, bytes: new Uint8Array(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A file by the path that the user gave. Throws a Fault where it cannot be had. */
export async function loadPath(path: string): Promise<LoadedFile> {
  const stats = await stat(path).catch((error: unknown) => {
    throw systemFault(error);
  });
  return loadFile({ path: path.replaceAll(sep, '/'), location: Buffer.from(path), bytes: stats.size });
}
