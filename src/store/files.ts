import type { DatabaseSync } from 'node:sqlite';
import type { DocumentRow, StoredFault } from '../model/dataset.ts';
import type { CheckedRecord } from '../model/record.ts';
import { transact } from './database.ts';
import type { FileRow } from './rows.ts';

const hasForms = ({ status }: DocumentRow) => status === 'extracted' || status === 'partial';

/** Replaces the files of the last import, given in the order of the datasets; of those with the same content the first one counts. */
export function saveFiles(database: DatabaseSync, files: Iterable<FileRow>): void {
  const add = database.prepare(
    'INSERT INTO file (ordinal, path, bytes, sha256, fault, duplicate_of) VALUES (?, ?, ?, ?, ?, ?)',
  );
  transact(database, () => {
    database.exec('DELETE FROM file');
    const first = new Map<string, string>();
    let ordinal = 0;
    for (const { path, bytes, sha256, fault } of files) {
      ordinal += 1;
      const original = sha256 === undefined ? undefined : first.get(sha256);
      if (sha256 !== undefined && original === undefined) first.set(sha256, path);
      add.run(ordinal, path, bytes, sha256 ?? null, fault ? JSON.stringify(fault) : null, original ?? null);
    }
  });
}

/** A file as stored, joined with what came of its content. */
function documentOf(row: Record<string, unknown>): DocumentRow {
  const path = String(row.path);
  const fault: StoredFault | null = JSON.parse(String(row.fault ?? 'null'));
  if (fault) {
    return { path, sha256: '', media_type: '', bytes: Number(row.bytes), forms: 0, status: 'failed', error: fault };
  }
  const document: DocumentRow = JSON.parse(String(row.document));
  if (row.duplicate_of === null || !hasForms(document)) return { ...document, path };
  return { ...document, path, forms: 0, status: 'duplicate', duplicate_of: String(row.duplicate_of) };
}

/** What the last import found, in the order of the datasets, read as it is asked for. */
export interface StoredResults {
  documents(): Iterable<DocumentRow>;
  records(): Iterable<CheckedRecord>;
}

/** The results of the last import; files that it did not get to are left out. */
export function storedResults(database: DatabaseSync): StoredResults {
  return {
    *documents() {
      const select = database.prepare(
        `SELECT path, bytes, fault, duplicate_of, document FROM file LEFT JOIN content USING (sha256)
           WHERE fault IS NOT NULL OR document IS NOT NULL ORDER BY file.ordinal`,
      );
      for (const row of select.iterate()) yield documentOf(row);
    },
    *records() {
      const select = database.prepare(
        `SELECT path, json FROM file JOIN content USING (sha256) JOIN record USING (sha256)
           WHERE duplicate_of IS NULL AND kind = 'document' ORDER BY file.ordinal, record.ordinal`,
      );
      for (const { path, json } of select.iterate()) {
        const record: CheckedRecord = JSON.parse(String(json));
        yield { ...record, path: String(path) };
      }
    },
  };
}
