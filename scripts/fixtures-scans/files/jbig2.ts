import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import { group4 } from './group4.ts';

const [PAGE_INFORMATION, GENERIC_REGION] = [48, 38];

/** A picture in black and white as JBIG2 for a PDF: a page that is one region, coded as Group 4 fax codes it. */
export function jbig2(page: Grey): Uint8Array {
  const { width, height } = page;
  const information = Buffer.concat([longs(width, height, 0, 0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([longs(width, height, 0, 0), Buffer.from([0, 1]), group4(page)]);
  return Buffer.concat([segment(0, PAGE_INFORMATION, information), segment(1, GENERIC_REGION, region)]);
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
  return bytes;
}

/** A segment that refers to no other, of page 1. */
const segment = (number: number, type: number, data: Uint8Array): Buffer =>
  Buffer.concat([longs(number), Buffer.from([type, 0, 1]), longs(data.length), data]);
