import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Contents, contentsOf } from './contents.ts';
import { openDatabase, transact } from './database.ts';
import { guarded, StoreError } from './failure.ts';
import { type StoredResults, saveFiles, storedResults } from './files.ts';
import type { FileRow } from './rows.ts';

export type { Contents } from './contents.ts';
export type { StoreProblem } from './failure.ts';
export type { StoredResults } from './files.ts';
export type {
  ArchiveEntry,
  ArchiveOutcome,
  DocumentOutcome,
  FileRow,
  KnownOutcome,
  Outcome,
  PackedRecord,
} from './rows.ts';
export { StoreError };

const NAME = 'heshu.db';

/** The files that a store consists of. */
export const STORE_FILES: readonly string[] = [NAME, `${NAME}-wal`, `${NAME}-shm`, `${NAME}-journal`];

/** The digest of a file, and what changes when the file does. */
export interface FileDigest {
  readonly path: string;
  readonly stamp: string;
  readonly sha256: string;
}

/** What was done and found so far in a folder of datasets. One program at a time has it open. */
export interface Store {
  /** What came of contents under a key: a digest of all that an outcome depends on beside the content. */
  contents(key: string): Contents;
  /** The digest of a file whose stamp is still the same. */
  digest(path: string, stamp: string): string | undefined;
  saveDigests(digests: Iterable<FileDigest>): void;
  /** Replaces the files of the last import, given in the order of the datasets. */
  saveFiles(files: Iterable<FileRow>): void;
  readonly results: StoredResults;
  /** A note that outlives the run. */
  note(name: string): string | undefined;
  saveNote(name: string, value: string): void;
  close(): void;
}

const text = (statement: StatementSync, column: string, ...values: string[]): string | undefined => {
  const value = guarded(() => statement.get(...values))?.[column];
  return value === undefined || value === null ? undefined : String(value);
};

function storeOf(database: DatabaseSync): Store {
  const selectStamp = database.prepare('SELECT sha256 FROM stamp WHERE path = ? AND stamp = ?');
  const addStamp = database.prepare('INSERT OR REPLACE INTO stamp (path, stamp, sha256) VALUES (?, ?, ?)');
  const selectNote = database.prepare('SELECT value FROM state WHERE name = ?');
  const addNote = database.prepare('INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)');
  return {
    contents: (key) => contentsOf(database, key),
    digest: (path, stamp) => text(selectStamp, 'sha256', path, stamp),
    saveDigests: (digests) =>
      transact(database, () => {
        for (const { path, stamp, sha256 } of digests) addStamp.run(path, stamp, sha256);
      }),
    saveFiles: (files) => saveFiles(database, files),
    results: storedResults(database),
    note: (name) => text(selectNote, 'value', name),
    saveNote: (name, value) => {
      guarded(() => addNote.run(name, value));
    },
    close: () => database.close(),
  };
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** On a disk that is read-only SQLite says no more than that something failed. */
const asTold = (error: unknown, directory: string): unknown =>
  error instanceof StoreError && error.problem === 'failed' && !isWritable(directory)
    ? new StoreError('not-writable', error.cause)
    : error;

/** Opens the store of a folder, or makes one. Throws a StoreError, `busy` where another program has it open. */
export function openStore(directory: string): Store {
  try {
    return storeOf(openDatabase(join(directory, NAME)));
  } catch (error) {
    throw asTold(error, directory);
  }
}
