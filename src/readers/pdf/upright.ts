import type { Turn } from '../../layout/turn.ts';
import type { Canvas } from '../painting/canvas.ts';
import { compose, type Matrix } from '../painting/matrix.ts';
import { type OperatorSource, paint } from './interpret.ts';

/** A page painted so that its text runs level, and how the page as shown is turned against that. */
export interface UprightPage {
  readonly canvas: Canvas;
  /** From the page's own space to the upright page. */
  readonly base: Matrix;
  readonly width: number;
  readonly height: number;
  readonly turn?: Turn;
}

/** Thousandths of a radian: what spreads, what need not be mended, and what is no mishap of a whole page. */
const ALIKE = 5;
const LEVEL = 1;
const MOST_SKEW = 140;
const QUARTER = 500 * Math.PI;
const MOST_GLYPHS = 0.6;
const FEWEST_GLYPHS = 20;

/** Paints a page; one that lies askew or on its side as a whole is painted once more, upright. */
export function paintUpright(source: OperatorSource, width: number, height: number): UprightPage {
  const canvas = paint(source);
  const slant = slantOf(canvas.slants);
  if (!slant || isPicture(canvas, width, height)) {
    return { canvas, base: source.base, width, height };
  }
  const angle = slant / 1000;
  const onSide = Math.abs(Math.round(slant / QUARTER)) % 2 === 1;
  const size = onSide ? { width: height, height: width } : { width, height };
  const { operators, args, font, isShown } = source;
  const base = compose(turned(-angle, width, height, size), source.base);
  return { canvas: paint({ operators, args, base, font, isShown }), base, ...size, turn: { angle, width, height } };
}

/** The angle at which most of the text runs, 0 where that is level; undefined unless it is one that a whole page can have got by mishap. */
function slantOf(slants: ReadonlyMap<number, number>): number | undefined {
  const total = [...slants.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...slants].toSorted((a, b) => b[1] - a[1]);
  if (!most || total < FEWEST_GLYPHS) return undefined;
  const alike = [...slants].filter(([slant]) => Math.abs(slant - most[0]) <= ALIKE);
  const count = alike.reduce((sum, [, each]) => sum + each, 0);
  const slant = alike.reduce((sum, [each, of]) => sum + each * of, 0) / count;
  const level = QUARTER * Math.round(slant / QUARTER);
  const skew = Math.abs(slant - level);
  if (count < MOST_GLYPHS * total || skew > MOST_SKEW) return undefined;
  return skew <= LEVEL ? level : slant;
}

/** Whether the page is above all a picture, whose own lines and letters nothing here turns. */
function isPicture({ pictures }: Canvas, width: number, height: number): boolean {
  return pictures.some(({ box }) => (box.x1 - box.x0) * (box.y1 - box.y0) > 0.5 * width * height);
}

/** A turn by an angle about the middle of a page, which comes to lie in the middle of a page of another size. */
function turned(angle: number, width: number, height: number, to: { width: number; height: number }): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [width / 2, height / 2];
  return [cos, sin, -sin, cos, to.width / 2 - cos * x + sin * y, to.height / 2 - sin * x - cos * y];
}
