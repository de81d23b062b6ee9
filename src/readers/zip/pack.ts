import { crc32 } from 'node:zlib';

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const UTF8_FLAG = 0x0800;
const VERSION = 20;
/** 1 January 1980, the earliest date that the format knows: the same parts always give the same bytes. */
const DATE = 0x0021;

interface Packed {
  readonly name: Buffer;
  readonly content: Uint8Array;
  readonly crc: number;
  readonly offset: number;
}

/** The fields that a local and a central header share: from the version up to the length of the extra field. */
function writeShared(header: Buffer, at: number, part: Packed): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_FLAG, at + 2);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(part.crc, at + 10);
  header.writeUInt32LE(part.content.length, at + 14);
  header.writeUInt32LE(part.content.length, at + 18);
  header.writeUInt16LE(part.name.length, at + 22);
}

function local(part: Packed): Buffer {
  const header = Buffer.alloc(LOCAL_SIZE);
  header.writeUInt32LE(0x04034b50, 0);
  writeShared(header, 4, part);
  return header;
}

function central(part: Packed): Buffer {
  const header = Buffer.alloc(CENTRAL_SIZE);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeShared(header, 6, part);
  header.writeUInt32LE(part.offset, 42);
  return header;
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(END_SIZE);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** A ZIP with the given parts, stored as they are, in the given order. */
export function packZip(parts: Iterable<readonly [name: string, content: Uint8Array]>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const packed: Packed[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const part = { name: Buffer.from(name), content, crc: crc32(content), offset };
    packed.push(part);
    chunks.push(local(part), part.name, content);
    offset += LOCAL_SIZE + part.name.length + content.length;
  }
  const directory = packed.flatMap((part) => [central(part), part.name]);
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  return Buffer.concat([...chunks, ...directory, end(packed.length, size, offset)]);
}
