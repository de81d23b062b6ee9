const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;

/** An OLE compound file with a directory of the given names (at most four) and no content. */
export function ole(names: readonly string[]): Uint8Array {
  const header = Buffer.alloc(SECTOR);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(SECTOR);
  for (let at = 0; at < SECTOR; at += 4) table.writeUInt32LE(FREE, at);
  table.writeUInt32LE(END, 4);
  const directory = Buffer.alloc(SECTOR);
  for (const [index, name] of names.entries()) {
    directory.write(name, index * 128, 'utf16le');
    directory.writeUInt16LE(2 * name.length + 2, index * 128 + 64);
  }
  return Buffer.concat([header, table, directory]);
}
