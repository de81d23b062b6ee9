import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, with whatever its maker got wrong. */
export interface ZipFile {
  /** Bytes are written as they are, text as UTF-8. */
  readonly name: string | Buffer;
  readonly content: Uint8Array;
  readonly isEncrypted?: boolean;
  /** The expanded size that the archive claims. */
  readonly claimedSize?: number;
  /** Where the content begins, if not where it was written: the content of another file. */
  readonly sameAs?: number;
}

interface Written extends ZipFile {
  readonly raw: Buffer;
  readonly packed: Buffer;
  readonly offset: number;
}

const ENCRYPTED = 0x0001;
const UTF8 = 0x0800;
const DEFLATED = 8;

function shared({ name, isEncrypted, claimedSize, content, packed }: Omit<Written, 'offset'>): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE((isEncrypted ? ENCRYPTED : 0) | (typeof name === 'string' ? UTF8 : 0), 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(claimedSize ?? content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

const signed = (signature: number, ...parts: readonly Uint8Array[]) => {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(signature);
  return Buffer.concat([head, ...parts]);
};

function central(file: Written): Buffer {
  const version = Buffer.alloc(2);
  version.writeUInt16LE(20);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(file.offset, 10);
  return signed(0x02014b50, version, shared(file), tail, file.raw);
}

/** An archive, byte by byte. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const written: Written[] = [];
  let size = 0;
  for (const file of files) {
    const packed = deflateRawSync(file.content, { level: 9 });
    const entry = { ...file, raw: Buffer.from(file.name), packed };
    const original = file.sameAs === undefined ? undefined : written[file.sameAs];
    if (!original) locals.push(signed(0x04034b50, shared(entry), entry.raw, packed));
    written.push({ ...entry, offset: original?.offset ?? size });
    size = locals.reduce((sum, local) => sum + local.length, 0);
  }
  const directory = Buffer.concat(written.map(central));
  const counts = Buffer.alloc(18);
  counts.writeUInt16LE(files.length, 4);
  counts.writeUInt16LE(files.length, 6);
  counts.writeUInt32LE(directory.length, 8);
  counts.writeUInt32LE(size, 12);
  return Buffer.concat([...locals, directory, signed(0x06054b50, counts)]);
}
