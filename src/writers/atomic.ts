import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const BUFFERED = 1 << 16;

/** A file that appears under its name whole or not at all. */
export interface AtomicFile {
  write(part: string | Uint8Array): Promise<void>;
  /** Makes it durable and puts it in its place. */
  commit(): Promise<void>;
  /** Leaves nothing behind; after `commit` it does nothing. */
  discard(): Promise<void>;
}

/** Some systems cannot sync a folder; there a rename is as durable as it gets. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  if (!folder) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** Opens a temporary file beside `path`. Throws the system's error where that cannot be done. */
export async function openAtomic(path: string): Promise<AtomicFile> {
  const temporary = join(dirname(path), `.${basename(path)}.tmp`);
  let handle: FileHandle | undefined = await open(temporary, 'w');
  let pending = '';
  const flush = async () => {
    const text = pending;
    pending = '';
    await handle?.writeFile(text);
  };
  const close = async () => {
    await handle?.close();
    handle = undefined;
  };
  return {
    async write(part) {
      if (typeof part === 'string') {
        pending += part;
        if (pending.length >= BUFFERED) await flush();
      } else {
        await flush();
        await handle?.writeFile(part);
      }
    },
    async commit() {
      await flush();
      await handle?.sync();
      await close();
      await rename(temporary, path);
      await syncFolder(dirname(path));
    },
    async discard() {
      if (!handle) return;
      await close();
      await rm(temporary, { force: true });
    },
  };
}
