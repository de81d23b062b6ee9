import type { Box } from '../model/geometry.ts';

/** Which way a line of text runs on the page: `right` for ordinary text, `down` for vertical writing or text turned clockwise. */
export type Direction = 'right' | 'down' | 'left' | 'up';

/** The smallest unit of text that a page gives: a glyph of a digital page, a word of a recognised one. */
export interface Piece {
  /** White space only where the page states a space. */
  readonly text: string;
  /** In points from the page's top left corner; for a glyph from ascender to descender, whatever its ink. */
  readonly box: Box;
  readonly direction: Direction;
  /** 0 to 1; absent where the text is stored in the file. */
  readonly confidence?: number;
  /** Set where something on the page speaks against this piece: no known character, a picture over it. */
  readonly doubtful?: true;
}

/** A straight line of a page, horizontal or vertical. */
export interface Rule {
  readonly axis: 'horizontal' | 'vertical';
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number;
  /** Where it begins and ends along its axis. */
  readonly from: number;
  readonly to: number;
}

/** All that layout needs to know of a page. */
export interface LayoutPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
  /** Visible filled areas, which show a grid where no rules are drawn. */
  readonly fills: readonly Box[];
  /** Set where none of the page's text is to be believed. */
  readonly doubtful?: true;
  /** Set where its producer draws no line along the side of a cell that a page break cuts. */
  readonly leavesCutOpen?: true;
}
