import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import { runCode } from './group4-codes.ts';

const PASS = '0001';
const HORIZONTAL = '001';
/** By how far a change stands to the right of the one above it, from 3 to the left to 3 to the right. */
const VERTICAL = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];
const END = '000000000001000000000001';

/** A picture in black (below 128) and white as Group 4 fax (ITU-T T.6), with its end mark. */
export function group4({ width, height, data }: Grey): Uint8Array {
  const bits: string[] = [];
  let above: number[] = [];
  for (let y = 0; y < height; y++) {
    const changes = changesOf(data.subarray(y * width, (y + 1) * width));
    bits.push(lineOf(changes, above, width));
    above = changes;
  }
  return packed(bits.join('') + END);
}

/** Where the colour changes in a line that begins white: even places to black, odd ones back. */
function changesOf(line: Uint8Array): number[] {
  const changes: number[] = [];
  for (let x = 0; x < line.length; x++) {
    const isBlack = (line[x] ?? 255) < 128;
    if (isBlack !== (changes.length % 2 === 1)) changes.push(x);
  }
  return changes;
}

function lineOf(changes: readonly number[], above: readonly number[], width: number): string {
  let bits = '';
  let at = -1;
  let isBlack = false;
  let next = 0;
  while (at < width) {
    const a1 = changes[next] ?? width;
    const from = above.findIndex((x, i) => x > at && (i % 2 === 1) === isBlack);
    const b1 = from < 0 ? width : (above[from] ?? width);
    const b2 = from < 0 ? width : (above[from + 1] ?? width);
    if (b2 < a1) {
      bits += PASS;
      at = b2;
    } else if (Math.abs(a1 - b1) <= 3) {
      bits += VERTICAL[a1 - b1 + 3] ?? '';
      at = a1;
      isBlack = !isBlack;
      next++;
    } else {
      const a2 = changes[next + 1] ?? width;
      const [first, second] = isBlack ? (['black', 'white'] as const) : (['white', 'black'] as const);
      bits += HORIZONTAL + runCode(a1 - Math.max(0, at), first) + runCode(a2 - a1, second);
      at = a2;
      next += 2;
    }
  }
  return bits;
}

function packed(bits: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (let i = 0; i < bits.length; i++) if (bits[i] === '1') bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (0x80 >> (i & 7));
  return bytes;
}
