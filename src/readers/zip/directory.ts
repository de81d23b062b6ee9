const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(data: DataView): number | undefined {
  const last = data.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (data.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/**
 * The names in a ZIP's directory, at most `most` of them, without opening any entry; undefined where the bytes have
 * no readable directory. For telling formats apart only: nothing is checked.
 */
export function listNames(bytes: Uint8Array, most = 5000): string[] | undefined {
  const data = view(bytes);
  const end = findEnd(data);
  if (end === undefined) return undefined;
  const names: string[] = [];
  let at = data.getUint32(end + 16, true);
  while (names.length < most && at + CENTRAL_SIZE <= data.byteLength && data.getUint32(at, true) === CENTRAL) {
    const length = data.getUint16(at + 28, true);
    const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + length);
    names.push(new TextDecoder().decode(name).replaceAll('\\', '/'));
    at += CENTRAL_SIZE + length + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return names;
}
