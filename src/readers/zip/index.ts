import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Fault } from '../../model/fault.ts';
import { checkName, decodeName } from './names.ts';

/** What an archive may hold; sizes in bytes. */
export interface ZipLimits {
  readonly entries: number;
  /** Of one entry, expanded. */
  readonly entryBytes: number;
  /** Of all entries together, expanded. */
  readonly totalBytes: number;
  /** Expanded over stored size, for entries larger than a mebibyte. */
  readonly ratio: number;
}

const MEBIBYTE = 1024 * 1024;
export const ZIP_LIMITS: ZipLimits = {
  entries: 5000,
  entryBytes: 128 * MEBIBYTE,
  totalBytes: 512 * MEBIBYTE,
  ratio: 150,
};

/** An opened archive. Its directory is checked; entries are expanded one by one when asked for. */
export interface Archive {
  /** Names of files, in the archive's order, with `/` between folders. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Expands one entry. Throws a Fault where it is absent, encrypted, broken, or larger than `most` bytes. */
  read(name: string, most?: number): Promise<Uint8Array>;
}

const broken = (cause: unknown): Fault => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Fault('broken-file', { reason }, cause);
};

function checkSize(entry: Entry, limits: ZipLimits): void {
  const size = entry.uncompressedSize;
  if (size > limits.entryBytes) throw new Fault('too-large', { limit: 'expanded bytes of one part' });
  if (size > MEBIBYTE && size > entry.compressedSize * limits.ratio) {
    throw new Fault('too-large', { limit: 'compression ratio' });
  }
}

/** The directory by name. The first of two entries with the same name counts, whatever its case. */
async function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  if (zip.entryCount > limits.entries) throw new Fault('too-large', { limit: 'number of parts' });
  for await (const entry of zip.eachEntry()) {
    const name = decodeName(entry.fileNameRaw, entry.generalPurposeBitFlag);
    if (name.endsWith('/')) continue;
    checkName(name);
    checkSize(entry, limits);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) throw new Fault('too-large', { limit: 'expanded bytes' });
    if (!entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

/** Expands an entry; yauzl ends the stream with an error as soon as it grows beyond the size that was checked. */
async function expand(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new Fault('encrypted');
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Opens a ZIP that may be hostile: entries, expanded bytes and ratio are capped, names checked, before anything is
 * expanded. Throws a Fault (`broken-file`, `too-large`).
 */
export async function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Promise<Archive> {
  const guard = <Value>(work: Promise<Value>): Promise<Value> =>
    work.catch((cause: unknown) => {
      throw cause instanceof Fault ? cause : broken(cause);
    });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await guard(fromBufferPromise(buffer, { decodeStrings: false }));
  const entries = await guard(readDirectory(zip, limits));
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name, most = limits.entryBytes) {
      const entry = entries.get(name);
      if (!entry) throw new Fault('broken-file', { reason: `the part ${name} is missing` });
      if (entry.uncompressedSize > most) throw new Fault('too-large', { limit: 'expanded bytes of one part' });
      return guard(expand(zip, entry));
    },
  };
}
