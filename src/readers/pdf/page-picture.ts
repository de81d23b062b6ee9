import type { Picture } from '../scan/index.ts';
import { type Bitmap, bitmapOf } from './bitmap.ts';
import type { PdfDocument, PdfPage } from './engine.ts';
import { type PaintedImage, paint } from './interpret.ts';
import { applyX, applyY, type Matrix, magnification } from './matrix.ts';
import { PLAIN_FONT } from './state.ts';

type Layers = Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>;

interface Placed {
  readonly bitmap: Bitmap;
  readonly matrix: Matrix;
}

/** The long side of the picture of a page, in pixels. */
const LONG_SIDE = 2600;

/**
 * The picture that the images of a page make together, each with the pixels that it has in the file. Undefined where
 * the page has none, or none that can be decoded.
 */
export async function pagePicture(page: PdfPage, layers: Layers): Promise<Picture | undefined> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const images = await imagesOf(page, transform, layers);
  const placed: Placed[] = [];
  for (const { args, matrix, isMask } of images) {
    const bitmap = await bitmapOf(page, args[0], isMask);
    if (bitmap) placed.push({ bitmap, matrix });
  }
  if (placed.length === 0) return undefined;
  const finest = Math.max(...placed.map(resolution));
  const scale = Math.min(finest, LONG_SIDE / Math.max(width, height));
  const canvas = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const rgb = new Uint8Array(canvas.width * canvas.height * 3).fill(255);
  for (const image of placed) draw(rgb, canvas.width, canvas.height, scale, image);
  return withoutColour({ ...canvas, rgb });
}

async function imagesOf(page: PdfPage, transform: readonly number[], layers: Layers): Promise<PaintedImage[]> {
  const list = await page.getOperatorList();
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const images: PaintedImage[] = [];
  paint({
    operators: list.fnArray,
    args: list.argsArray,
    base: [a, b, c, d, e, f],
    font: () => PLAIN_FONT,
    isShown: (group) => layers.isVisible(group),
    onImage: (image) => images.push(image),
  });
  return images;
}

/** Pixels to the point. */
const resolution = ({ bitmap, matrix }: Placed): number =>
  Math.sqrt(bitmap.width * bitmap.height) / magnification(matrix);

/** Paints an image onto the page: for each of the page's pixels the mean of those that lie under it. */
function draw(rgb: Uint8Array, width: number, height: number, scale: number, { bitmap, matrix }: Placed): void {
  const inverse = invert(matrix);
  if (!inverse) return;
  const corners = [0, 1].flatMap((x) =>
    [0, 1].map((y) => [applyX(matrix, x, y) * scale, applyY(matrix, x, y) * scale]),
  );
  const xs = corners.map(([x = 0]) => x);
  const ys = corners.map(([, y = 0]) => y);
  const [x0, x1] = [Math.max(0, Math.round(Math.min(...xs))), Math.min(width, Math.round(Math.max(...xs)))];
  const [y0, y1] = [Math.max(0, Math.round(Math.min(...ys))), Math.min(height, Math.round(Math.max(...ys)))];
  const samples = Math.max(1, Math.min(4, Math.round(resolution({ bitmap, matrix }) / scale)));
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) sample(rgb, 3 * (y * width + x), x, y, scale, samples, inverse, bitmap);
  }
}

function sample(
  rgb: Uint8Array,
  at: number,
  x: number,
  y: number,
  scale: number,
  samples: number,
  inverse: Matrix,
  bitmap: Bitmap,
): void {
  let [red, green, blue, seen] = [0, 0, 0, 0];
  for (let i = 0; i < samples; i++) {
    for (let j = 0; j < samples; j++) {
      const px = (x + (i + 0.5) / samples) / scale;
      const py = (y + (j + 0.5) / samples) / scale;
      const u = Math.floor(applyX(inverse, px, py) * bitmap.width);
      const v = Math.floor((1 - applyY(inverse, px, py)) * bitmap.height);
      if (u < 0 || v < 0 || u >= bitmap.width || v >= bitmap.height) continue;
      const from = 4 * (v * bitmap.width + u);
      if (!bitmap.rgba[from + 3]) continue;
      red += bitmap.rgba[from] ?? 0;
      green += bitmap.rgba[from + 1] ?? 0;
      blue += bitmap.rgba[from + 2] ?? 0;
      seen++;
    }
  }
  if (seen === 0) return;
  rgb[at] = red / seen;
  rgb[at + 1] = green / seen;
  rgb[at + 2] = blue / seen;
}

function invert([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-9) return undefined;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

/** In grey where there is nothing but grey. */
function withoutColour(picture: { width: number; height: number; rgb: Uint8Array }): Picture {
  const { width, height, rgb } = picture;
  const data = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < data.length; i++, at += 3) {
    const red = rgb[at] ?? 0;
    if (red !== rgb[at + 1] || red !== rgb[at + 2]) return picture;
    data[i] = red;
  }
  return { width, height, data };
}
