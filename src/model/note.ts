import type { StoredFault } from './dataset.ts';

/** Parts of a file that nobody has read. */
const UNREAD_CODES = ['page-is-image', 'page-is-outlines', 'foreign-part', 'large-sheet'] as const;

/** What a reader noticed and could not judge. The sentences stand in note-messages.ts. */
export const NOTE_CODES = [
  ...UNREAD_CODES,
  'hidden-text',
  'covered-text',
  'unmapped-text',
  'garbled-text',
  'unseen-text',
  'tracked-changes',
  'unknown-symbol',
  'no-second-reading',
  'hidden-sheet',
  'formula-without-value',
  'reader-warning',
  'converted',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** Something a reader noticed that lowers the worth of what it read. */
export interface ReadingNote {
  readonly code: NoteCode;
  readonly page?: number;
  /** In the words of the format or its library: a sheet, a part, a warning. */
  readonly detail?: string;
}

const distinct = (texts: readonly (string | undefined)[]): string =>
  [...new Set(texts.filter((text) => text !== undefined))].join(', ');

/** What of a file was not read, as the error of a file that was read in part; undefined where nothing is missing. */
export function unreadPart(notes: readonly ReadingNote[]): StoredFault | undefined {
  for (const code of UNREAD_CODES) {
    const alike = notes.filter((note) => note.code === code);
    if (alike.length === 0) continue;
    const page = distinct(alike.map((note) => note.page?.toString()));
    const detail = distinct(alike.map((note) => note.detail));
    return { code, args: { ...(page && { page }), ...(detail && { detail }) } };
  }
  return undefined;
}
