import { Fault } from '../../../model/fault.ts';
import { applyX, applyY, type Matrix } from '../../painting/matrix.ts';
import { MOST_PIXELS } from './decode.ts';
import type { Picture } from './image.ts';
import { withoutColour } from './without-colour.ts';

/** An image's pixels, row by row: grey (1), red, green and blue (3), or these and how opaque they are (4). */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** An image on a page. */
export interface PlacedBitmap {
  readonly bitmap: Bitmap;
  /** From the unit square, upwards, to points from the page's top left corner. */
  readonly matrix: Matrix;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels on the long side of a page beyond which finer images tell no more: some 450 dpi on A4. */
const FINEST = 5200;

/**
 * What images show together on a page, at the resolution of the finest of them, so that their pixels stay what they
 * are; sizes in points. Throws the Fault `too-large`.
 */
export function composePicture(images: readonly PlacedBitmap[], page: Size): Picture {
  const scale = Math.min(Math.max(...images.map(resolution)), FINEST / Math.max(page.width, page.height));
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const pixels = images.reduce((sum, { bitmap }) => sum + bitmap.width * bitmap.height, width * height);
  if (pixels > MOST_PIXELS) throw new Fault('too-large', { limit: `${MOST_PIXELS} px` });
  const rgb = new Uint8Array(width * height * 3).fill(255);
  for (const image of images) paint({ width, height, rgb }, scale, image);
  return withoutColour({ width, height, rgb });
}

/** Pixels to the point, in the finer direction: some faxes have half as many lines as columns. */
const resolution = ({ bitmap, matrix: [a, b, c, d] }: PlacedBitmap): number =>
  Math.max(bitmap.width / Math.max(1e-6, Math.hypot(a, b)), bitmap.height / Math.max(1e-6, Math.hypot(c, d)));

/** Paints an image: each of the page's pixels takes what lies under its middle. */
function paint(
  { width, height, rgb }: Size & { readonly rgb: Uint8Array },
  scale: number,
  { bitmap, matrix }: PlacedBitmap,
): void {
  const inverse = invert(matrix);
  if (!inverse) return;
  const [uStep, vStep] = [(inverse[0] / scale) * bitmap.width, (-inverse[1] / scale) * bitmap.height];
  const { x0, y0, x1, y1 } = extent(matrix, scale, width, height);
  for (let y = y0; y < y1; y++) {
    const [px, py] = [(x0 + 0.5) / scale, (y + 0.5) / scale];
    let u = applyX(inverse, px, py) * bitmap.width;
    let v = (1 - applyY(inverse, px, py)) * bitmap.height;
    for (let x = x0; x < x1; x++, u += uStep, v += vStep) {
      if (u >= 0 && v >= 0 && u < bitmap.width && v < bitmap.height) {
        lay(rgb, 3 * (y * width + x), bitmap, Math.floor(v) * bitmap.width + Math.floor(u));
      }
    }
  }
}

function extent(matrix: Matrix, scale: number, width: number, height: number) {
  const corners = [0, 1].flatMap((u) => [0, 1].map((v) => [applyX(matrix, u, v), applyY(matrix, u, v)] as const));
  const xs = corners.map(([x]) => x * scale);
  const ys = corners.map(([, y]) => y * scale);
  return {
    x0: Math.max(0, Math.floor(Math.min(...xs))),
    y0: Math.max(0, Math.floor(Math.min(...ys))),
    x1: Math.min(width, Math.ceil(Math.max(...xs))),
    y1: Math.min(height, Math.ceil(Math.max(...ys))),
  };
}

function lay(rgb: Uint8Array, at: number, { channels, data }: Bitmap, pixel: number): void {
  const from = pixel * channels;
  const opacity = channels === 4 ? (data[from + 3] ?? 0) / 255 : 1;
  for (let channel = 0; channel < 3; channel++) {
    const value = data[channels === 1 ? from : from + channel] ?? 255;
    rgb[at + channel] = opacity === 1 ? value : (rgb[at + channel] ?? 255) * (1 - opacity) + value * opacity;
  }
}

function invert([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-9) return undefined;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}
