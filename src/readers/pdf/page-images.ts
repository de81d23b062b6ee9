import { type PageImage, type PlacedBitmap, pageImageOf } from '../scan/index.ts';
import { bitmapOf } from './bitmap.ts';
import type { PdfPage } from './engine.ts';
import { type OperatorSource, type PaintedImage, paint } from './interpret.ts';

/**
 * The picture that the images of a page make together, each with the pixels that it has in the file. Undefined where
 * the page has none, or one that cannot be decoded: the others alone would not be what the page shows.
 */
export async function pageImage(proxy: PdfPage, source: OperatorSource): Promise<PageImage | undefined> {
  const images: PaintedImage[] = [];
  paint({ ...source, onImage: (image) => images.push(image) });
  const placed: PlacedBitmap[] = [];
  for (const image of images) {
    if (image.stencil === 'none') continue;
    const bitmap = await bitmapOf(proxy, image);
    if (!bitmap) return undefined;
    placed.push({ bitmap, matrix: image.matrix });
  }
  const { width, height } = proxy.getViewport({ scale: 1 });
  return placed.length > 0 ? pageImageOf(placed, { number: proxy.pageNumber, width, height }) : undefined;
}
