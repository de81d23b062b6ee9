import type { Box } from '../model/geometry.ts';
import type { Direction } from './page.ts';
import type { Turn } from './turn.ts';

/** A character as painted. Boxes are in points from the top left corner of the page as it is shown. */
export interface Glyph {
  /** What it stands for; may be several characters (a ligature), or none that is known. */
  readonly text: string;
  readonly box: Box;
  /** Undefined for text that is turned by anything but quarters of a circle. */
  readonly direction: Direction | undefined;
  /** Painted in no colour at all (an invisible text layer), or outside what is shown. */
  readonly hidden: boolean;
  /** Its turn among everything painted on the page. */
  readonly order: number;
  /** Set where the file says the same text in two ways that disagree. */
  readonly doubtful?: true;
}

/** A stroked line. */
export interface Stroke {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly thickness: number;
}

/** A filled rectangle. */
export interface Fill {
  readonly box: Box;
  /** Whether it can be told from the white of the paper. */
  readonly visible: boolean;
  /** Whether it hides what was painted before it. */
  readonly opaque: boolean;
  readonly order: number;
}

export interface Picture {
  readonly box: Box;
  readonly opaque: boolean;
  readonly order: number;
}

/** A page of a format that places its text and lines, as an engine paints it, whatever the engine. */
export interface PagePrimitives {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly Picture[];
  /** How many filled shapes there are that are no rectangles: letters drawn as outlines, drawings. */
  readonly shapes: number;
  /** Where the page is shown askew or on its side: everything here is of the upright page. */
  readonly turn?: Turn;
  /** Set where its producer draws no line along the side of a cell that a page break cuts. */
  readonly leavesCutOpen?: true;
}
