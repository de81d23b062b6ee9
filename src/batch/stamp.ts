import { stat } from 'node:fs/promises';
import type { FileDigest, Store } from '../store/index.ts';
import { systemFault } from './faults.ts';
import { digestFile } from './load.ts';
import type { FoundFile } from './walk.ts';

/** A file younger than this can change again without its times telling. */
const SETTLED_MS = 2000;

interface Stamp {
  readonly text: string;
  readonly isSettled: boolean;
}

/** What changes when a file does: its size, times and number. Throws a Fault where the file cannot be had. */
async function stampOf(location: Buffer): Promise<Stamp> {
  const stats = await stat(location, { bigint: true }).catch((error: unknown) => {
    throw systemFault(error);
  });
  const { size, mtimeNs, ctimeNs, ino } = stats;
  const youngest = Math.max(Number(stats.ctimeMs), Number(stats.mtimeMs));
  return { text: [size, mtimeNs, ctimeNs, ino].join(':'), isSettled: Date.now() - youngest > SETTLED_MS };
}

/** Gives digests of files; those that have not changed since they were last seen are not read again. */
export interface Digests {
  /** Throws a Fault where the file cannot be read. */
  of(file: FoundFile): Promise<string>;
  /** Keeps what was found out. */
  save(): void;
}

export function digestsIn(store: Store): Digests {
  const fresh: FileDigest[] = [];
  return {
    async of({ path, location }) {
      const stamp = await stampOf(location);
      const known = store.digest(path, stamp.text);
      if (known !== undefined) return known;
      const sha256 = await digestFile(location);
      const after = await stampOf(location);
      if (stamp.isSettled && after.text === stamp.text) fresh.push({ path, stamp: stamp.text, sha256 });
      return sha256;
    },
    save: () => store.saveDigests(fresh.splice(0)),
  };
}
