import type { XmlElement } from '../xml/tree.ts';

/**
 * Who sees a part of the document: everyone, only who looks at the document itself (`shown`), or only mammoth
 * (`mammoth`). The difference is what mammoth is known to lose or to add.
 */
export type Sight = 'both' | 'shown' | 'mammoth';

export interface Piece {
  readonly text: string;
  readonly sight: Sight;
}

export interface RawParagraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  readonly anchor: string;
  /** Set on the last paragraph of a section. */
  readonly section?: XmlElement;
}

/** Twentieths of a point, or fiftieths of a percent. */
export interface RawWidth {
  readonly unit: 'dxa' | 'pct';
  readonly value: number;
}

export interface RawCell {
  /** Grid columns that the cell takes, at least 1. */
  readonly span: number;
  readonly vertical: 'none' | 'start' | 'continue';
  /** Goes on from the cell to its left. */
  readonly joinsLeft: boolean;
  readonly width: RawWidth | undefined;
  readonly blocks: readonly RawBlock[];
  readonly sight: Sight;
  readonly anchor: string;
}

export interface RawRow {
  /** Grid columns left free before the first cell. */
  readonly before: number;
  readonly after: number;
  readonly widthBefore: RawWidth | undefined;
  readonly cells: readonly RawCell[];
  readonly sight: Sight;
}

export interface RawTable {
  readonly kind: 'table';
  /** Widths of the grid's columns in twentieths of a point; may be missing or wrong. */
  readonly grid: readonly number[];
  readonly rows: readonly RawRow[];
  readonly sight: Sight;
  readonly anchor: string;
}

export type RawBlock = RawParagraph | RawTable;
