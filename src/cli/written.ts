import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../store/index.ts';
import type { Summary } from './summary.ts';

/** What was written last: what it came from, what the files looked like then, and the figures. */
export interface Written {
  readonly source: string;
  readonly files: Readonly<Record<string, string>>;
  readonly summary: Summary;
}

const NOTE = 'written';

/** A digest of all that the datasets come from: the files and their outcomes, the key of these, the options of writing. */
export function sourceOf(store: Store, ...options: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const document of store.results.documents()) hash.update(JSON.stringify(document));
  return hash.digest('hex');
}

async function looksOf(directory: string, names: readonly string[]): Promise<Record<string, string>> {
  const looks = names.map(async (name) => {
    const stats = await stat(join(directory, name), { bigint: true }).catch(() => undefined);
    return [name, stats ? `${stats.size}:${stats.mtimeNs}` : ''] as const;
  });
  return Object.fromEntries(await Promise.all(looks));
}

/** What was written last, if it came from the same and nobody has touched it since. */
export async function unchanged(store: Store, directory: string, source: string): Promise<Written | undefined> {
  const note = store.note(NOTE);
  if (note === undefined) return undefined;
  const written: Written = JSON.parse(note);
  const looks = await looksOf(directory, Object.keys(written.files));
  const isSame = Object.entries(written.files).every(([name, look]) => look !== '' && looks[name] === look);
  return written.source === source && isSame ? written : undefined;
}

const MASK_NOTE = 'masked';

/** Keeps whether an import hid names of people, for a report that is written again beside its datasets. */
export const noteMask = (store: Store, isMasked: boolean): void => store.saveNote(MASK_NOTE, String(isMasked));

export const notedMask = (store: Store): boolean => store.note(MASK_NOTE) === 'true';

export async function noteWritten(
  store: Store,
  directory: string,
  { source, names, summary }: { readonly source: string; readonly names: readonly string[]; readonly summary: Summary },
): Promise<Written> {
  const written = { source, files: await looksOf(directory, names), summary };
  store.saveNote(NOTE, JSON.stringify(written));
  return written;
}
