import { createHash } from 'node:crypto';
import { type FileHandle, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../model/fault.ts';
import { filesInZip, type ZippedFile } from '../../readers/zip/folder.ts';
import type { ArchiveEntry, ArchiveOutcome } from '../../store/index.ts';
import { isLeftOver } from '../names.ts';

const isWanted = ({ name }: ZippedFile) => !name.split('/').some((part) => part === '__MACOSX' || isLeftOver(part));

/** The spool folder cannot be written: no fault of any file, and a reason to end the import. */
export class SpoolError extends Error {
  override readonly name = 'SpoolError';
}

/** Writes a content under its digest, whole or not at all; its own name is never used as a file name. */
async function spoolContent(spool: string, content: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const place = join(spool, sha256);
  if (await stat(place).catch(() => undefined)) return sha256;
  const temporary = `${place}.${process.pid}`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, place);
  } catch (error) {
    throw new SpoolError(String(error), { cause: error });
  }
  return sha256;
}

async function unpackFile(file: ZippedFile, spool: string): Promise<ArchiveEntry> {
  const { name, bytes } = file;
  let content: Uint8Array;
  try {
    content = await file.read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { name, bytes, fault: { code: error.code, args: { ...error.args } } };
  }
  return { name, bytes: content.length, sha256: await spoolContent(spool, content) };
}

/** Two files of an archive can have the same name; then the later ones are told apart by a number. */
function distinct(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    let { name } = entry;
    for (let number = 2; taken.has(name); number += 1) name = `${entry.name} (${number})`;
    taken.add(name);
    return { ...entry, name };
  });
}

/**
 * Unpacks an archive of `bytes` bytes into the spool folder, each file under the digest of its content. `onProgress` is
 * called after each. Throws a Fault for an archive that is broken or a bomb.
 */
export async function unpack(
  archive: FileHandle,
  bytes: number,
  spool: string,
  onProgress: () => void,
): Promise<ArchiveOutcome> {
  const entries: ArchiveEntry[] = [];
  for (const file of (await filesInZip(archive.fd, bytes)).filter(isWanted)) {
    entries.push(await unpackFile(file, spool));
    onProgress();
  }
  return { kind: 'archive', entries: distinct(entries) };
}
