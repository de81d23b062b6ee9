import type { Box } from './geometry.ts';
import type { NoteCode, ReadingNote } from './note.ts';
import type { Place } from './place.ts';
import type { Reading } from './record.ts';

/** A run of characters that stand together on one line of a page. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** 0 to 1; absent where the text is stored in the file and not recognised. */
  readonly confidence?: number;
}

/** One page of a format that has pages. Sizes in points, after the page's own rotation. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** Why the page's text must not be believed as it is (a picture of a page, a text layer that lies). */
  readonly suspect?: NoteCode;
}

/**
 * One cell of a table as the document shows it. Its text has white space cleaned by the reader;
 * a `\n` in it is a paragraph's end, never a line break made by a narrow cell.
 */
export interface Cell {
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Where it stands; more than one where the cell runs over pages. */
  readonly places: readonly Place[];
  readonly trust: 'read' | 'confirmed' | 'repaired' | 'doubtful';
  /** 0 to 1, of the reading that gave the text. */
  readonly confidence?: number;
  /** Other readings of the same cell, where there are any. */
  readonly readings?: readonly Reading[];
}

/**
 * How far a table's columns can be believed: `ruled` by lines or mark-up that state the grid,
 * `aligned` inferred from how words line up, `ragged` from text whose rows may have lost or gained cells.
 */
export type GridKind = 'ruled' | 'aligned' | 'ragged';

export interface Table {
  readonly kind: 'table';
  readonly grid: GridKind;
  readonly rowCount: number;
  readonly columnCount: number;
  /** In reading order. A position covered by no cell is one that the document lacks. */
  readonly cells: readonly Cell[];
}

/** Text outside tables: a title, a year, a sign-off line. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly places: readonly Place[];
  /** As of a cell; absent for `read`. */
  readonly trust?: Cell['trust'];
  readonly confidence?: number;
  readonly readings?: readonly Reading[];
}

export type Block = Table | Paragraph;

/** What every reader gives and all that later stages see of a file. */
export interface SourceDocument {
  /** As the user named it, with `/` between folders. */
  readonly path: string;
  readonly mediaType: string;
  readonly reader: string;
  /** Empty for formats without pages. */
  readonly pages: readonly Page[];
  /** Paragraphs and tables in reading order. */
  readonly blocks: readonly Block[];
  readonly notes: readonly ReadingNote[];
}

/** The part of a document that holds one form. */
export interface FormRegion {
  /** From 1, in the order of the document. */
  readonly ordinal: number;
  /** What its title says it is; absent where it has none. */
  readonly title?: Paragraph;
  readonly blocks: readonly Block[];
}
