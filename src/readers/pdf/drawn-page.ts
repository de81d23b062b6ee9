import type { PageImage } from '../scan/index.ts';
import type { PdfPage } from './engine.ts';

/** Pixels to the point: 144 dpi. */
const SCALE = 2;
/** A page of more pixels is drawn coarser: one of a poster, or made to exhaust memory. */
const MOST_PIXELS = 16_000_000;

type CanvasModule = typeof import('@napi-rs/canvas');

/** A page as the engine draws it; undefined where what it draws on is not made for this system. */
export async function drawnPage(page: PdfPage): Promise<PageImage | undefined> {
  const drawing = await loadCanvas();
  if (!drawing) return undefined;
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = drawing.createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const canvasContext = canvas.getContext('2d');
  await page.render({ canvas, canvasContext, viewport: page.getViewport({ scale }) }).promise;
  const { data } = canvasContext.getImageData(0, 0, canvas.width, canvas.height);
  const picture = { width: canvas.width, height: canvas.height, rgb: withoutAlpha(data) };
  return { number: page.pageNumber, width, height, picture };
}

async function loadCanvas(): Promise<CanvasModule | undefined> {
  try {
    return await import('@napi-rs/canvas');
  } catch {
    return undefined;
  }
}

/** Red, green and blue of pixels that have an alpha value as well; the engine draws on white, so that none shines through. */
function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    for (let channel = 0; channel < 3; channel++) rgb[to++] = rgba[from + channel] ?? 0;
  }
  return rgb;
}
