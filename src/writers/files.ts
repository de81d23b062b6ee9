import { join } from 'node:path';
import { type AtomicFile, openAtomic } from './atomic.ts';

/** Writes several files and puts all of them in place only when `fill` has ended well; gives their names. */
export async function writeFiles(
  directory: string,
  names: readonly string[],
  fill: (files: readonly AtomicFile[]) => Promise<void>,
): Promise<readonly string[]> {
  const files: AtomicFile[] = [];
  try {
    for (const name of names) files.push(await openAtomic(join(directory, name)));
    await fill(files);
    for (const file of files) await file.commit();
  } finally {
    for (const file of files) await file.discard();
  }
  return names;
}
