import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where the files of archives lie while they are read; each under the digest of its content. */
export const spoolFolder = (directory: string): string => join(resolve(directory), '.heshu-spool');

/** Makes the folder, without what an interrupted run has left in it. */
export async function openSpool(spool: string): Promise<void> {
  await closeSpool(spool);
  await mkdir(spool, { recursive: true });
}

export const closeSpool = (spool: string): Promise<void> => rm(spool, { recursive: true, force: true });
