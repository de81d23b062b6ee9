import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { Fault } from '../../model/fault.ts';
import { checkName, decodeName } from './names.ts';

/** What a ZIP that serves as a folder may hold; sizes in bytes. */
export interface FolderLimits {
  readonly files: number;
  /** Of one file, expanded. */
  readonly fileBytes: number;
  /** Of all files together, expanded. */
  readonly totalBytes: number;
  /** Expanded over stored size, for files larger than a mebibyte. */
  readonly ratio: number;
}

const MEBIBYTE = 1024 * 1024;
export const FOLDER_LIMITS: FolderLimits = {
  files: 50_000,
  fileBytes: 512 * MEBIBYTE,
  totalBytes: 16 * 1024 * MEBIBYTE,
  ratio: 150,
};

/** A file in a ZIP. */
export interface ZippedFile {
  /** With `/` between folders. */
  readonly name: string;
  /** Expanded, as the archive says. */
  readonly bytes: number;
  /** Expands it. Throws a Fault where that cannot or must not be done. */
  read(): Promise<Uint8Array>;
}

function broken(cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  return new Fault('broken-file', { reason: cause instanceof Error ? cause.message : String(cause) }, cause);
}

function checkEntry(entry: Entry, name: string, limits: FolderLimits): void {
  checkName(name);
  if (entry.isEncrypted()) throw new Fault('encrypted');
  const { uncompressedSize: size, compressedSize: stored } = entry;
  if (size > limits.fileBytes) throw new Fault('too-large', { limit: 'expanded bytes of one file' });
  if (size > MEBIBYTE && size > stored * limits.ratio) throw new Fault('too-large', { limit: 'compression ratio' });
}

/** Expands an entry; yauzl ends the stream with an error as soon as it grows beyond the size that was checked. */
async function expand(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function zippedFile(zip: ZipFile, entry: Entry, name: string, limits: FolderLimits): ZippedFile {
  return {
    name,
    bytes: entry.uncompressedSize,
    async read() {
      try {
        checkEntry(entry, name, limits);
        return await expand(zip, entry);
      } catch (error) {
        throw broken(error);
      }
    },
  };
}

/** Entries that stand on each other's bytes add up to more than the archive has: a bomb. */
function checkTotals(expanded: number, stored: number, size: number, limits: FolderLimits): void {
  if (expanded > limits.totalBytes) throw new Fault('too-large', { limit: 'expanded bytes' });
  if (stored > size) throw new Fault('too-large', { limit: 'overlapping files' });
}

async function readEntries(zip: ZipFile, size: number, limits: FolderLimits): Promise<ZippedFile[]> {
  if (zip.entryCount > limits.files) throw new Fault('too-large', { limit: 'number of files' });
  const files: ZippedFile[] = [];
  let [expanded, stored] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    const name = decodeName(entry.fileNameRaw, entry.generalPurposeBitFlag);
    expanded += entry.uncompressedSize;
    stored += entry.compressedSize;
    checkTotals(expanded, stored, size, limits);
    if (!name.endsWith('/')) files.push(zippedFile(zip, entry, name, limits));
  }
  return files;
}

/**
 * The files in an open ZIP of `size` bytes, in its own order; nothing is expanded before it is read. Throws a Fault
 * for an archive that is broken or a bomb; a single bad file throws when it is read.
 */
export async function filesInZip(
  descriptor: number,
  size: number,
  limits: FolderLimits = FOLDER_LIMITS,
): Promise<readonly ZippedFile[]> {
  try {
    const zip = await fromFdPromise(descriptor, { decodeStrings: false, autoClose: false });
    return await readEntries(zip, size, limits);
  } catch (error) {
    throw broken(error);
  }
}
