import { ImageKind } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Bitmap } from '../scan/index.ts';
import type { PdfPage } from './engine.ts';
import type { PaintedImage } from './interpret.ts';

interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Undefined for a stencil, which has one bit a pixel. */
  readonly kind: number | undefined;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** The pixels of an image on a page; undefined where the engine could not decode it. */
export async function bitmapOf(page: PdfPage, { source, stencil }: PaintedImage): Promise<Bitmap | undefined> {
  const decoded = decodedOf(await resolve(page, source));
  if (!decoded) return undefined;
  if (stencil) return stencilled(decoded, stencil === 'visible' ? 0 : 255);
  if (decoded.kind === ImageKind.GRAYSCALE_1BPP) return fromBits(decoded);
  return { width: decoded.width, height: decoded.height, ...channelsOf(decoded) };
}

/** Where the pixels themselves are not told, but the name under which they are kept. */
async function resolve(page: PdfPage, source: unknown): Promise<unknown> {
  if (typeof source === 'string') return stored(page, source);
  if (typeof source !== 'object' || source === null || !('data' in source)) return source;
  const { data } = source;
  return typeof data === 'string' ? { ...source, ...(await stored(page, data)) } : source;
}

/** Images of several pages are kept with the document's objects, others with the page's. */
async function stored(page: PdfPage, id: string): Promise<object | undefined> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((done) => {
    objects.get(id, (value: unknown) => done(typeof value === 'object' && value !== null ? value : undefined));
  });
}

function decodedOf(value: unknown): Decoded | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('width' in value && 'height' in value && 'data' in value)) return undefined;
  const { width, height, data } = value;
  if (typeof width !== 'number' || typeof height !== 'number') return undefined;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return undefined;
  const kind = 'kind' in value && typeof value.kind === 'number' ? value.kind : undefined;
  return { width, height, kind, data };
}

function channelsOf({ kind, data }: Decoded): Pick<Bitmap, 'channels' | 'data'> {
  const channels = kind === ImageKind.RGB_24BPP ? 3 : 4;
  return { channels, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}

/** One bit a pixel, rows of whole bytes: 0 is black and 1 white. */
function fromBits({ width, height, data }: Decoded): Bitmap {
  const grey = new Uint8Array(width * height);
  eachBit(width, height, data, (at, bit) => {
    if (bit === 1) grey[at] = 255;
  });
  return { width, height, channels: 1, data: grey };
}

/** A stencil's colour stands where its bit is 0, and nothing where it is 1. */
function stencilled({ width, height, data }: Decoded, level: number): Bitmap {
  const rgba = new Uint8Array(width * height * 4).fill(level);
  eachBit(width, height, data, (at, bit) => {
    rgba[4 * at + 3] = bit === 0 ? 255 : 0;
  });
  return { width, height, channels: 4, data: rgba };
}

function eachBit(
  width: number,
  height: number,
  data: ArrayLike<number>,
  visit: (at: number, bit: number) => void,
): void {
  const stride = Math.ceil(width / 8);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) visit(y * width + x, ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1);
  }
}
