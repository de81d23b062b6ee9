import { Fault } from '../../../model/fault.ts';
import type { Colour } from './image.ts';

/** The kinds of BMP that scanners and drawing programs write: without compression, 1, 4, 8, 24 or 32 bits a pixel. */
const DEPTHS = [1, 4, 8, 24, 32];

/** Reads a BMP file, which the picture library does not. Throws `broken-file`, and `too-large` beyond `mostPixels`. */
export function readBmp(bytes: Uint8Array, mostPixels: number): Colour {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 54) throw new Fault('broken-file', { reason: 'BMP header' });
  const [dataAt, headerSize] = [view.getUint32(10, true), view.getUint32(14, true)];
  const [width, rawHeight] = [view.getInt32(18, true), view.getInt32(22, true)];
  const [depth, compression] = [view.getUint16(28, true), view.getUint32(30, true)];
  const height = Math.abs(rawHeight);
  const plain = compression === 0 || (compression === 3 && depth === 32);
  if (!DEPTHS.includes(depth) || !plain || width <= 0 || height === 0) {
    throw new Fault('broken-file', { reason: `BMP ${depth} bit, compression ${compression}` });
  }
  if (width * height > mostPixels) throw new Fault('too-large', { limit: `${mostPixels} px` });
  const stride = Math.ceil((width * depth) / 32) * 4;
  if (dataAt + stride * height > bytes.length) throw new Fault('broken-file', { reason: 'BMP data' });
  const palette = 14 + headerSize;
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const row = dataAt + stride * (rawHeight > 0 ? height - 1 - y : y);
    for (let x = 0; x < width; x++) {
      const from = depth >= 24 ? row + (x * depth) / 8 : palette + 4 * indexAt(bytes, row, x, depth);
      const at = 3 * (y * width + x);
      rgb[at] = bytes[from + 2] ?? 0;
      rgb[at + 1] = bytes[from + 1] ?? 0;
      rgb[at + 2] = bytes[from] ?? 0;
    }
  }
  return { width, height, rgb };
}

function indexAt(bytes: Uint8Array, row: number, x: number, depth: number): number {
  const bit = x * depth;
  const byte = bytes[row + (bit >> 3)] ?? 0;
  return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}
