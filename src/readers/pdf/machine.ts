import type { Canvas } from '../painting/canvas.ts';
import type { Matrix } from '../painting/matrix.ts';
import type { FontMetrics, GraphicsState, Paint } from '../painting/state.ts';

/** Where the operators of a page come from, and what they refer to. */
export interface OperatorSource {
  readonly operators: ArrayLike<number>;
  /** By operator, its arguments. */
  readonly args: ArrayLike<readonly unknown[] | null | undefined>;
  /** From the page's own space to points from its top left corner. */
  readonly base: Matrix;
  font(id: unknown): FontMetrics;
  /** Whether marked optional content is shown. */
  isShown(group: unknown): boolean;
  /** Told of each image in turn. */
  onImage?(image: PaintedImage): void;
}

/** An image as an operator paints it. */
export interface PaintedImage {
  /** What the operator says of its pixels: a name, or the pixels themselves. */
  readonly source: unknown;
  /** From the unit square, upwards, to points from the page's top left corner. */
  readonly matrix: Matrix;
  /** For an image that only says where a colour is painted: that colour. */
  readonly stencil?: Paint;
}

/** The interpreter at work: what it paints on, and the state it is in. */
export interface Machine {
  readonly source: OperatorSource;
  readonly canvas: Canvas;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  /** For each open marked content whether it is shown. */
  readonly shown: boolean[];
  /** The annotation being painted, and how many glyphs and lines there were before it. */
  annotation?: { readonly id: string; readonly glyphs: number; readonly strokes: number } | undefined;
  pendingClip: boolean;
  /** Set by the operator before an image that has a mask. */
  maskedImage: boolean;
}
