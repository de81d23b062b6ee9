import type { Box } from '../../model/geometry.ts';
import { IDENTITY, type Matrix } from './matrix.ts';

/** What is to be known of a font to place its glyphs. */
export interface FontMetrics {
  readonly vertical: boolean;
  readonly type3: boolean;
  readonly fontMatrix: Matrix;
  /** Of a Type 3 font, in its own units. */
  readonly bounds: readonly number[];
}

export const PLAIN_FONT: FontMetrics = {
  vertical: false,
  type3: false,
  fontMatrix: [0.001, 0, 0, 0.001, 0, 0],
  bounds: [],
};

/** How visible paint of a colour is. */
export type Paint = 'visible' | 'white' | 'none';

/** The part of the graphics state that is saved and restored. */
export interface GraphicsState {
  ctm: Matrix;
  /** In page coordinates; undefined where nothing is clipped. */
  clip: Box | undefined;
  fill: Paint;
  stroke: Paint;
  fillAlpha: number;
  strokeAlpha: number;
  /** Set where paint mixes with what is below it. */
  blended: boolean;
  masked: boolean;
  lineWidth: number;
  font: FontMetrics;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  textMatrix: Matrix;
  /** The pen, and where the line began, in text space. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export function initialState(ctm: Matrix): GraphicsState {
  return {
    ctm,
    clip: undefined,
    fill: 'visible',
    stroke: 'visible',
    fillAlpha: 1,
    strokeAlpha: 1,
    blended: false,
    masked: false,
    lineWidth: 1,
    font: PLAIN_FONT,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/** Paint that leaves nothing on the page to be seen. */
export const fillPaint = (state: GraphicsState): Paint => (state.fillAlpha === 0 ? 'none' : state.fill);
export const strokePaint = (state: GraphicsState): Paint => (state.strokeAlpha === 0 ? 'none' : state.stroke);

export function isOpaque(state: GraphicsState): boolean {
  return state.fillAlpha === 1 && !state.blended && !state.masked && state.fill !== 'none';
}

export function intersect(a: Box | undefined, b: Box): Box {
  if (!a) return b;
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
}
