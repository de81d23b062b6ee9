import type { DocumentRow } from '../../../model/dataset.ts';
import { faultSentence } from '../../../model/fault-messages.ts';
import { type Html, html } from '../../page/html.ts';
import type { Collection } from '../collect/index.ts';
import { bar, count } from '../parts/figures.ts';
import { say, type Texts } from '../texts/index.ts';
import { lead, type Section } from './section.ts';
import { type Column, wholeTable } from './table.ts';

const SHOWN = 10;

const path = ({ path: name }: DocumentRow): Html => html`<bdi class="path">${name}</bdi>`;

const STATUS_ORDER = ['extracted', 'partial', 'unrecognised', 'failed', 'duplicate'] as const;

function statusTable({ documents }: Collection): Html {
  const rows = STATUS_ORDER.filter((status) => documents.statuses.of(status) > 0);
  return wholeTable<(typeof STATUS_ORDER)[number]>({
    labelledBy: 'files-title',
    columns: [
      { title: ({ files }) => files.status, cell: (status) => say(({ files }) => files.statuses[status]) },
      { title: ({ files }) => files.count, kind: 'number', cell: (status) => count(documents.statuses.of(status)) },
      {
        title: ({ groups }) => groups.share,
        kind: 'share',
        cell: (status) => bar([{ value: documents.statuses.of(status), fill: 'fill-plain' }], documents.total),
      },
    ],
    rows,
  });
}

/** What a reader is called. */
export function readerText(reader: string, { readerNames }: Texts['files']): string {
  const names: Readonly<Record<string, string>> = readerNames;
  return names[reader] ?? reader;
}

export const readerName = (reader: string): Html => say(({ files }) => readerText(reader, files));

function listed(
  id: string,
  title: (texts: Texts) => string,
  rows: readonly DocumentRow[],
  total: number,
  second: Column<DocumentRow>,
): Html | undefined {
  if (rows.length === 0) return undefined;
  const more = total > rows.length ? lead(({ files }) => files.more(count(total - rows.length))) : undefined;
  const file: Column<DocumentRow> = { title: ({ files }) => files.file, cell: path, order: (row) => row.path };
  return html`<h3 id="${id}">${say(title)}</h3>${wholeTable({ labelledBy: id, columns: [file, second], rows, shown: SHOWN })}${more}`;
}

const reason: Column<DocumentRow> = {
  title: ({ files }) => files.reason,
  cell: ({ error, status }) =>
    error ? say((_, language) => faultSentence(error, language)) : say(({ files }) => files.statuses[status]),
  order: ({ error, status }) => error?.code ?? status,
};

const original: Column<DocumentRow> = {
  title: ({ files }) => files.duplicateOf,
  cell: ({ duplicate_of }) => html`<bdi class="path">${duplicate_of}</bdi>`,
};

/** What was imported, and what was not and why. */
export function filesSection(collection: Collection): Section {
  const { documents } = collection;
  const { unread, unreadTotal, duplicates, statuses } = documents;
  const body = html`${lead(({ files }) => files.lead)}${statusTable(collection)}${unreadTotal === 0 && documents.total > 0 ? lead(({ files }) => files.allRead) : undefined}${listed('unread-title', ({ files }) => files.unread, unread, unreadTotal, reason)}${listed('duplicates-title', ({ files }) => files.duplicates, duplicates, statuses.of('duplicate'), original)}`;
  return { id: 'files', body };
}
