import type { DocumentRow, StoredFault } from '../model/dataset.ts';
import type { FormStatus } from '../model/record.ts';

/** A record on its way to the store. */
export interface PackedRecord {
  readonly status: FormStatus;
  /** The record whole; a text goes from process to process far quicker than a tree of values. */
  readonly json: string;
}

/** What came of a document; the paths are left blank, because the same bytes can lie anywhere. */
export interface DocumentOutcome {
  readonly kind: 'document';
  readonly document: DocumentRow;
  readonly records: readonly PackedRecord[];
}

/** A file in an archive: with the digest of its bytes, or with what is wrong with it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256?: string;
  readonly fault?: StoredFault;
}

export interface ArchiveOutcome {
  readonly kind: 'archive';
  readonly entries: readonly ArchiveEntry[];
}

export type Outcome = DocumentOutcome | ArchiveOutcome;

/** What is known of an outcome without its records. */
export type KnownOutcome = Omit<DocumentOutcome, 'records'> | ArchiveOutcome;

/** A file of an import, as it stands in the order of the datasets. */
export interface FileRow {
  readonly path: string;
  readonly bytes: number;
  readonly sha256?: string;
  /** Why it has no content. */
  readonly fault?: StoredFault;
}
