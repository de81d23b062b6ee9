import { deflateSync } from 'node:zlib';
import type { Picture } from '../../../src/readers/scan/pixels/image.ts';
import { group4 } from './group4.ts';

/** A TIFF of several pages, each in one strip: black and white as Group 4 fax, or grey or colour deflated. */
export function tiff(pages: readonly Picture[], dpi: number, compression: 'group4' | 'deflate'): Uint8Array {
  const head = Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0]);
  const chunks: Buffer[] = [head];
  let length = head.length;
  const push = (chunk: Buffer): number => {
    const at = length;
    const even = chunk.length % 2 === 0 ? chunk : Buffer.concat([chunk, Buffer.alloc(1)]);
    chunks.push(even);
    length += even.length;
    return at;
  };
  const link: { chunk: Buffer; at: number } = { chunk: head, at: 4 };
  for (const page of pages) {
    const strip = compression === 'group4' && 'data' in page ? group4(page) : deflateSync(valuesOf(page), { level: 9 });
    const stripAt = push(Buffer.from(strip));
    const resolutionAt = push(numbers(dpi, 1));
    const bitsAt = push(Buffer.from(new Uint16Array([8, 8, 8]).buffer));
    const directory = directoryOf(page, compression, { stripAt, stripLength: strip.length, resolutionAt, bitsAt });
    link.chunk.writeUInt32LE(push(directory), link.at);
    link.chunk = directory;
    link.at = directory.length - 4;
  }
  return Buffer.concat(chunks);
}

const valuesOf = (page: Picture): Uint8Array => ('rgb' in page ? page.rgb : page.data);
const numbers = (...values: number[]): Buffer => Buffer.from(new Uint32Array(values).buffer);

interface Stored {
  readonly stripAt: number;
  readonly stripLength: number;
  readonly resolutionAt: number;
  readonly bitsAt: number;
}

const [SHORT, LONG, RATIONAL] = [3, 4, 5];

/** A page's directory, its last four bytes free for the place of the next one. */
function directoryOf(page: Picture, compression: 'group4' | 'deflate', stored: Stored): Buffer {
  const isFax = compression === 'group4';
  const isColour = 'rgb' in page;
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, LONG, 1, page.width],
    [257, LONG, 1, page.height],
    isColour ? [258, SHORT, 3, stored.bitsAt] : [258, SHORT, 1, isFax ? 1 : 8],
    [259, SHORT, 1, isFax ? 4 : 8],
    [262, SHORT, 1, isFax ? 0 : isColour ? 2 : 1],
    [273, LONG, 1, stored.stripAt],
    [277, SHORT, 1, isColour ? 3 : 1],
    [278, LONG, 1, page.height],
    [279, LONG, 1, stored.stripLength],
    [282, RATIONAL, 1, stored.resolutionAt],
    [283, RATIONAL, 1, stored.resolutionAt],
    [296, SHORT, 1, 2],
  ];
  const directory = Buffer.alloc(2 + 12 * entries.length + 4);
  directory.writeUInt16LE(entries.length, 0);
  for (const [i, [tag, type, count, value]] of entries.entries()) {
    const at = 2 + 12 * i;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(count, at + 4);
    directory.writeUInt32LE(value, at + 8);
  }
  return directory;
}
