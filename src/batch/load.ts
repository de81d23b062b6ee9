import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { Fault } from '../model/fault.ts';
import { systemFault } from './faults.ts';

const MOST_MEBIBYTES = 512;

export interface LoadedFile {
  /** As people see it, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Whether a file is larger than any document can be; archives may be. */
export const isOversized = (bytes: number): boolean => bytes > MOST_MEBIBYTES * 2 ** 20;

export const oversized = (): Fault => new Fault('too-large', { limit: `${MOST_MEBIBYTES} MB` });

/** The whole content of a file with its digest. Throws a Fault where it cannot be had. */
export async function loadFile(path: string, location: Buffer | string): Promise<LoadedFile> {
  try {
    if (isOversized((await stat(location)).size)) throw oversized();
    const bytes = new Uint8Array(await readFile(location));
    return { path: path.replaceAll(sep, '/'), bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    throw error instanceof Fault ? error : systemFault(error);
  }
}

/** The digest of a file of any size. Throws a Fault where it cannot be read. */
export async function digestFile(location: Buffer): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(location, { highWaterMark: 1 << 20 })) hash.update(chunk);
  } catch (error) {
    throw systemFault(error);
  }
  return hash.digest('hex');
}
