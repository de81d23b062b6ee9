import type { DocumentRow, DocumentStatus } from '../../../model/dataset.ts';
import { Tally } from './tally.ts';

/** So many files are listed by name; the rest stands in documents.csv. */
const LISTED = 200;

const UNREAD: ReadonlySet<DocumentStatus> = new Set(['failed', 'unrecognised', 'partial']);

/** What came of the input files. */
export class DocumentTally {
  readonly statuses = new Tally<DocumentStatus>();
  readonly unread: DocumentRow[] = [];
  readonly duplicates: DocumentRow[] = [];

  add(row: DocumentRow): void {
    this.statuses.add(row.status);
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
