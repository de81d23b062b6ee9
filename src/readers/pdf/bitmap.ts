import { ImageKind } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPage } from './engine.ts';

/** An image's pixels: red, green, blue, and whether it is painted at all (0 for not). */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly kind: number | undefined;
  readonly data: ArrayLike<number>;
}

/** The pixels of an image that an operator names or carries; undefined where the engine could not decode it. */
export async function bitmapOf(page: PdfPage, argument: unknown, isMask: boolean): Promise<Bitmap | undefined> {
  const decoded = decodedOf(await resolve(page, argument), isMask ? undefined : 'image');
  if (!decoded) return undefined;
  return isMask ? fromBits(decoded, 0) : fromKind(decoded);
}

async function resolve(page: PdfPage, argument: unknown): Promise<unknown> {
  if (typeof argument === 'string') return stored(page, argument);
  if (typeof argument !== 'object' || argument === null || !('data' in argument)) return argument;
  const { data } = argument;
  return typeof data === 'string' ? { ...argument, ...(await stored(page, data)) } : argument;
}

/** Images of several pages are kept with the document's objects, others with the page's. */
async function stored(page: PdfPage, id: string): Promise<object | undefined> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((done) => {
    objects.get(id, (value: unknown) => done(typeof value === 'object' && value !== null ? value : undefined));
  });
}

function decodedOf(value: unknown, kindWanted: 'image' | undefined): Decoded | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('width' in value && 'height' in value && 'data' in value)) return undefined;
  const { width, height, data } = value;
  const isBytes = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  if (typeof width !== 'number' || typeof height !== 'number' || !isBytes) return undefined;
  const kind = 'kind' in value && typeof value.kind === 'number' ? value.kind : undefined;
  return kindWanted && kind === undefined ? undefined : { width, height, kind, data };
}

function fromKind(decoded: Decoded): Bitmap | undefined {
  if (decoded.kind === ImageKind.GRAYSCALE_1BPP) return fromBits(decoded, undefined);
  const channels = decoded.kind === ImageKind.RGB_24BPP ? 3 : 4;
  const { width, height, data } = decoded;
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < 3; channel++) rgba[4 * i + channel] = data[channels * i + channel] ?? 255;
    rgba[4 * i + 3] = 255;
  }
  return { width, height, rgba };
}

/** One bit a pixel, rows of whole bytes: 0 is black and 1 white; of a mask only `painted` is painted, in black. */
function fromBits({ width, height, data }: Decoded, painted: 0 | undefined): Bitmap {
  const rgba = new Uint8Array(width * height * 4);
  const stride = Math.ceil(width / 8);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      const at = 4 * (y * width + x);
      rgba.fill(bit === 1 ? 255 : 0, at, at + 3);
      rgba[at + 3] = painted === undefined || bit === painted ? 255 : 0;
    }
  }
  return { width, height, rgba };
}
