import { zip } from '../../support/zip.ts';
import { type Trick, trick, utf8 } from './trick.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const UNIX = 3;
const LINK = 0o120777;

function patched(bytes: Uint8Array, patch: (view: DataView) => void): Uint8Array {
  patch(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return bytes;
}

function find(view: DataView, signature: number): number {
  let at = view.byteLength - 22;
  while (view.getUint32(at, true) !== signature) at -= 1;
  return at;
}

/** The archive with another number of files in its directory. */
const claiming = (files: number, bytes: Uint8Array): Uint8Array =>
  patched(bytes, (view) => {
    const end = find(view, END);
    view.setUint16(end + 8, files, true);
    view.setUint16(end + 10, files, true);
  });

/** The archive with its last file marked as a symbolic link, as Unix does. */
const withLink = (bytes: Uint8Array): Uint8Array =>
  patched(bytes, (view) => {
    const entry = find(view, CENTRAL);
    view.setUint8(entry + 5, UNIX);
    view.setUint32(entry + 38, LINK * 0x10000, true);
  });

const note = utf8('a note');
const climbing = ['../../../evil.txt', '/evil.txt', 'C:\\evil.txt', 'a/../../evil.txt', 'evil\0.txt'];
const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 7919) % 251);
/** “自评表.txt” as Chinese Windows writes it. */
const gbkName = Buffer.from('d7d4c6c0b1ed2e747874', 'hex');

const nested = (depth: number): Uint8Array =>
  depth === 0 ? note : zip([{ name: depth === 1 ? 'deep.txt' : 'in.zip', content: nested(depth - 1) }]);

export const ARCHIVES: readonly Trick[] = [
  trick(
    'an archive of more files than any office has',
    'many.zip',
    claiming(60_000, zip([{ name: 'a', content: note }])),
    'too-large',
  ),
  trick(
    'an archive that expands to more than a disk holds',
    'vast.zip',
    zip(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, content: note, claimedSize: 0xffff_fff0 }))),
    'too-large',
  ),
  {
    says: 'a file that packs much into little',
    file: 'dense.zip',
    bytes: zip([{ name: 'bomb.txt', content: new Uint8Array(8_000_000) }]),
    rows: { '/bomb.txt': 'too-large' },
  },
  {
    says: 'a file that expands to more than it claims',
    file: 'liar.zip',
    bytes: zip([{ name: 'liar.txt', content: new Uint8Array(900_000), claimedSize: 10 }]),
    rows: { '/liar.txt': 'broken-file' },
  },
  trick(
    'files that stand on each other',
    'overlapping.zip',
    zip(Array.from({ length: 50 }, (_, at) => ({ name: `${at}`, content: noise, ...(at > 0 && { sameAs: 0 }) }))),
    'too-large',
  ),
  {
    says: 'names that climb out of the archive',
    file: 'climbing.zip',
    bytes: zip(climbing.map((name) => ({ name, content: note }))),
    rows: Object.fromEntries(climbing.map((name) => [`/${name.replaceAll('\\', '/')}`, 'broken-file'])),
  },
  {
    says: 'a link out of the archive',
    file: 'link.zip',
    bytes: withLink(zip([{ name: 'passwords', content: utf8('/etc/passwd') }])),
    rows: { '/passwords': 'no-table' },
  },
  {
    says: 'a name in the encoding of Chinese Windows',
    file: 'gbk.zip',
    bytes: zip([{ name: gbkName, content: note }]),
    rows: { '/自评表.txt': 'no-table' },
  },
  {
    says: 'archives in archives',
    file: 'nested.zip',
    bytes: nested(4),
    rows: { '/in.zip/in.zip': 'too-large' },
  },
  {
    says: 'an encrypted file in an archive',
    file: 'locked.zip',
    bytes: zip([{ name: 'a.txt', content: note, isEncrypted: true }]),
    rows: { '/a.txt': 'encrypted' },
  },
];
