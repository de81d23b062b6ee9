import type { DocumentRow, DocumentStatus } from '../../../model/dataset.ts';
import { Tally } from './tally.ts';

/** So many files are listed by name; the rest stands in documents.csv. */
const LISTED = 200;

const UNREAD: ReadonlySet<DocumentStatus> = new Set(['failed', 'unrecognised', 'partial']);

/** What came of the input files. */
export class DocumentTally {
  readonly statuses = new Tally<DocumentStatus>();
  readonly readers = new Tally<string>();
  /** Why files gave no form, by the code of the fault. */
  readonly faults = new Tally<string>();
  readonly unread: DocumentRow[] = [];
  readonly duplicates: DocumentRow[] = [];
  pages = 0;

  add(row: DocumentRow): void {
    this.statuses.add(row.status);
    this.pages += row.pages ?? 0;
    if (row.reader && row.forms > 0) this.readers.add(row.reader);
    if (row.error) this.faults.add(row.error.code);
    if (UNREAD.has(row.status) && this.unread.length < LISTED) this.unread.push(row);
    if (row.status === 'duplicate' && this.duplicates.length < LISTED) this.duplicates.push(row);
  }

  get total(): number {
    return this.statuses.total;
  }

  get unreadTotal(): number {
    return this.statuses.of('failed') + this.statuses.of('unrecognised') + this.statuses.of('partial');
  }
}
