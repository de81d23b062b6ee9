import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** 1 January 2020, as MS-DOS writes it: an archive must not change with the day it was made. */
const DOS_DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATED = 8;

/** A file of an archive, packed. */
export interface PackedFile {
  readonly name: string;
  readonly checksum: number;
  readonly size: number;
  readonly packed: readonly Uint8Array[];
}

/** Packs a file's text as it comes, so that only its packed form is held. */
export class FilePacker {
  readonly #name: string;
  readonly #packer = createDeflateRaw({ level: 6 });
  readonly #packed: Uint8Array[] = [];
  #checksum = 0;
  #size = 0;

  constructor(name: string) {
    this.#name = name;
    this.#packer.on('data', (chunk: Uint8Array) => this.#packed.push(chunk));
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.#checksum = crc32(bytes, this.#checksum);
    this.#size += bytes.length;
    if (!this.#packer.write(bytes)) await once(this.#packer, 'drain');
  }

  async end(): Promise<PackedFile> {
    this.#packer.end();
    await once(this.#packer, 'end');
    return { name: this.#name, checksum: this.#checksum, size: this.#size, packed: this.#packed };
  }
}

function numbers(...parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const all = Buffer.alloc(parts.reduce((length, [, bytes]) => length + bytes, 0));
  let at = 0;
  for (const [value, bytes] of parts) at = all.writeUIntLE(value, at, bytes);
  return all;
}

const packedSize = ({ packed }: PackedFile): number => packed.reduce((size, chunk) => size + chunk.length, 0);

/** What a file's own header and its line in the directory have in common. */
function commonHeader(file: PackedFile): Buffer {
  const { checksum, size, name } = file;
  const kind = numbers([20, 2], [NAMES_ARE_UTF8, 2], [DEFLATED, 2], [0, 2], [DOS_DATE, 2]);
  const lengths = numbers([checksum, 4], [packedSize(file), 4], [size, 4], [Buffer.byteLength(name), 2], [0, 2]);
  return Buffer.concat([kind, lengths]);
}

function directoryEnd(count: number, length: number, offset: number): Buffer {
  return numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2]);
}

/** A ZIP archive of packed files, in pieces. */
export function* archive(files: readonly PackedFile[]): Generator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const common = commonHeader(file);
    const name = Buffer.from(file.name);
    const header = Buffer.concat([numbers([0x04034b50, 4]), common, name]);
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(numbers([0x02014b50, 4], [20, 2]), common, place, name);
    offset += header.length + packedSize(file);
    yield header;
    yield* file.packed;
  }
  const whole = Buffer.concat(directory);
  yield whole;
  yield directoryEnd(files.length, whole.length, offset);
}
