import { open } from 'node:fs/promises';
import { type Extraction, extract } from '../../extract.ts';
import { Fault } from '../../model/fault.ts';
import { detect } from '../../readers/index.ts';
import type { DocumentOutcome, Outcome } from '../../store/index.ts';
import { internalFault, systemFault } from '../faults.ts';
import { MOST_ARCHIVES } from '../limits.ts';
import { isOversized, loadFile, oversized } from '../load.ts';
import { failedOutcome } from '../outcomes.ts';
import type { Job, Result, Setup } from './protocol.ts';
import { SpoolError, unpack } from './unpack.ts';

/** The same bytes give the same outcome wherever they lie, so no path is kept in it. */
const withoutPath = ({ document, records }: Extraction): DocumentOutcome => ({
  kind: 'document',
  document: { ...document, path: '' },
  records: records.map((record) => ({ status: record.status, json: JSON.stringify({ ...record, path: '' }) })),
});

const ZIP = 'application/zip';

const openFile = (location: Buffer) =>
  open(location).catch((error: unknown) => {
    throw systemFault(error);
  });

async function unpackArchive(job: Job, { spool }: Setup, onProgress: () => void): Promise<Outcome> {
  const archive = await openFile(Buffer.from(job.location, 'base64'));
  try {
    return await unpack(archive, job.bytes, spool, onProgress);
  } finally {
    await archive.close();
  }
}

/** Whether a file begins as a ZIP does. */
async function beginsAsZip(location: Buffer): Promise<boolean> {
  const file = await openFile(location);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await file.close();
  }
}

type Read = () => Promise<Outcome>;

function archiveReader(job: Job, setup: Setup, onProgress: () => void): Read {
  if (job.depth >= MOST_ARCHIVES) throw new Fault('too-large', { limit: 'archives within archives' });
  return () => unpackArchive(job, setup, onProgress);
}

/**
 * Opens the file and finds out how it is read. Throws a Fault for what is true of this file and not of its content:
 * it cannot be had, has changed since it was found, or lies too deep in archives.
 */
async function prepare(job: Job, setup: Setup, onProgress: () => void): Promise<Read> {
  const location = Buffer.from(job.location, 'base64');
  if (isOversized(job.bytes)) {
    const isZip = await beginsAsZip(location);
    return isZip ? archiveReader(job, setup, onProgress) : async () => failedOutcome(job, oversized());
  }
  const file = await loadFile(job.path, location);
  if (file.sha256 !== job.sha256) throw new Fault('changed');
  if (detect(file.bytes) === ZIP) return archiveReader(job, setup, onProgress);
  const { spool: _, ...options } = setup;
  return async () => withoutPath(await extract(file, options));
}

/** Reads one file to its outcome. Throws only what is a mistake of the program. */
export async function work(job: Job, setup: Setup, onProgress: () => void): Promise<Result> {
  let read: Read;
  try {
    read = await prepare(job, setup, onProgress);
  } catch (error) {
    const { code, args } = internalFault(error);
    return { fault: { code, args: { ...args } } };
  }
  try {
    return { outcome: await read() };
  } catch (error) {
    if (error instanceof SpoolError) return { systemError: error.message };
    return { outcome: failedOutcome(job, internalFault(error)) };
  }
}
