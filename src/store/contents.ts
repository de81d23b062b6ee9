import type { DatabaseSync } from 'node:sqlite';
import type { DocumentRow, StoredFault } from '../model/dataset.ts';
import { transact } from './database.ts';
import { guarded } from './failure.ts';
import type { ArchiveEntry, KnownOutcome, Outcome } from './rows.ts';

/** What came of contents, by their digest; only what was found under the same key counts. */
export interface Contents {
  /** What came of a content; undefined where it has not been read to the end. */
  known(sha256: string): KnownOutcome | undefined;
  /** How many runs began with a content and ended before it did. */
  interrupted(sha256: string): number;
  /** Notes that a content is about to be read. */
  begin(sha256: string): void;
  finish(sha256: string, outcome: Outcome): void;
}

function parseEntry(row: Record<string, unknown>): ArchiveEntry {
  const fault: StoredFault | null = JSON.parse(String(row.fault ?? 'null'));
  return {
    name: String(row.name),
    bytes: Number(row.bytes),
    ...(row.sha256 !== null && { sha256: String(row.sha256) }),
    ...(fault && { fault }),
  };
}

/** The contents of a store, as far as they were read under this key. */
export function contentsOf(database: DatabaseSync, key: string): Contents {
  const prepare = (sql: string) => database.prepare(sql);
  const select = prepare('SELECT kind, document, started FROM content WHERE sha256 = ? AND key = ?');
  const entries = prepare('SELECT name, bytes, sha256, fault FROM entry WHERE archive = ? ORDER BY ordinal');
  const begin = prepare(
    `INSERT INTO content (sha256, key, started) VALUES (:sha256, :key, 1) ON CONFLICT (sha256) DO UPDATE SET
       started = CASE key WHEN :key THEN started + 1 ELSE 1 END, key = :key, kind = NULL, document = NULL`,
  );
  const clearRecords = prepare('DELETE FROM record WHERE sha256 = ?');
  const clearEntries = prepare('DELETE FROM entry WHERE archive = ?');
  const finish = prepare(
    `INSERT INTO content (sha256, key, kind, document) VALUES (:sha256, :key, :kind, :document)
       ON CONFLICT (sha256) DO UPDATE SET key = :key, started = 0, kind = :kind, document = :document`,
  );
  const addRecord = prepare('INSERT INTO record (sha256, ordinal, json) VALUES (?, ?, ?)');
  const addEntry = prepare(
    'INSERT INTO entry (archive, ordinal, name, bytes, sha256, fault) VALUES (?, ?, ?, ?, ?, ?)',
  );

  function addParts(sha256: string, outcome: Outcome): void {
    clearRecords.run(sha256);
    clearEntries.run(sha256);
    if (outcome.kind === 'document') {
      for (const [at, { json }] of outcome.records.entries()) addRecord.run(sha256, at + 1, json);
      return;
    }
    for (const [at, { name, bytes, sha256: digest, fault }] of outcome.entries.entries()) {
      addEntry.run(sha256, at + 1, name, bytes, digest ?? null, fault ? JSON.stringify(fault) : null);
    }
  }

  return {
    known: (sha256) =>
      guarded(() => {
        const row = select.get(sha256, key);
        if (row?.kind === 'archive') return { kind: 'archive', entries: entries.all(sha256).map(parseEntry) };
        if (row?.kind !== 'document') return undefined;
        const document: DocumentRow = JSON.parse(String(row.document));
        return { kind: 'document', document };
      }),
    interrupted: (sha256) => guarded(() => Number(select.get(sha256, key)?.started ?? 0)),
    begin: (sha256) => {
      guarded(() => begin.run({ sha256, key }));
    },
    finish: (sha256, outcome) =>
      transact(database, () => {
        const document = outcome.kind === 'document' ? JSON.stringify(outcome.document) : null;
        finish.run({ sha256, key, kind: outcome.kind, document });
        addParts(sha256, outcome);
      }),
  };
}
