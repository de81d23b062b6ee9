const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_SIZE = 128;
const MOST_SECTORS = 4096;
const LAST_SECTOR = 0xfffffffa;
const FAT_IN_HEADER = 109;

/** A stream of an OLE compound file: its name and where its first sector begins. */
export interface OleStream {
  readonly name: string;
  /** Offset in the file; meaningless for streams under 4096 bytes, which are kept elsewhere. */
  readonly offset: number;
  readonly size: number;
}

export const isOle = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** The directory of an OLE compound file, as far as it can be followed; broken chains end it early. */
export function listStreams(bytes: Uint8Array): OleStream[] {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return [];
  const sectorSize = data.getUint16(30, true) === 12 ? 4096 : 512;
  const offsetOf = (sector: number) => (sector + 1) * sectorSize;
  const uint32 = (at: number): number => (at >= 0 && at + 4 <= bytes.length ? data.getUint32(at, true) : LAST_SECTOR);
  const next = (sector: number): number => {
    const table = Math.floor(sector / (sectorSize / 4));
    if (table >= FAT_IN_HEADER) return LAST_SECTOR;
    return uint32(offsetOf(uint32(76 + 4 * table)) + 4 * (sector % (sectorSize / 4)));
  };
  const streams: OleStream[] = [];
  let sector = uint32(48);
  for (let count = 0; sector < LAST_SECTOR && count < MOST_SECTORS; count += 1) {
    const start = offsetOf(sector);
    for (let at = start; at < start + sectorSize && at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
      const length = Math.min(64, data.getUint16(at + 64, true));
      if (length < 2) continue;
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2));
      streams.push({ name, offset: offsetOf(uint32(at + 116)), size: uint32(at + 120) });
    }
    sector = next(sector);
  }
  return streams;
}

const ENCRYPTED_WORD = 0x0100;
/** Streams under this size are kept elsewhere. */
const SMALLEST_APART = 4096;
const FILE_PASS = 0x002f;
/** A workbook tells that it is encrypted among its first records. */
const RECORDS_LOOKED_AT = 10;

const uint16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);

function isProtectedWorkbook(bytes: Uint8Array, start: number): boolean {
  let at = start;
  for (let count = 0; count < RECORDS_LOOKED_AT; count += 1) {
    if (uint16(bytes, at) === FILE_PASS) return true;
    at += 4 + uint16(bytes, at + 2);
  }
  return false;
}

/** Whether a Word or Excel file in OLE asks for a password. */
export function isProtected(bytes: Uint8Array): boolean {
  if (!isOle(bytes)) return false;
  return listStreams(bytes).some(({ name, offset, size }) => {
    if (name === 'EncryptedPackage') return true;
    if (size < SMALLEST_APART) return false;
    if (name === 'WordDocument') return (uint16(bytes, offset + 10) & ENCRYPTED_WORD) !== 0;
    return (name === 'Workbook' || name === 'Book') && isProtectedWorkbook(bytes, offset);
  });
}
