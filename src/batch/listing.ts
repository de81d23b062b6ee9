import type { StoredFault } from '../model/dataset.ts';
import type { Contents, FileRow } from '../store/index.ts';
import { MOST_ARCHIVES } from './limits.ts';
import { byCodeUnit } from './names.ts';

/** A file with its content, or with what is wrong with it. */
interface Listed extends FileRow {
  /** How many archives it lies in. */
  readonly depth: number;
}

const TOO_DEEP: StoredFault = { code: 'too-large', args: { limit: 'archives within archives' } };

/** A file as it is listed: itself, or in its place the files of the archive that it is; nothing if it was not read. */
function* expand(
  file: Listed,
  contents: Contents,
  faultAt: (place: { path: string; sha256: string; depth: number }) => StoredFault | undefined,
): Generator<FileRow> {
  const { path, bytes, sha256, fault, depth } = file;
  if (sha256 === undefined || fault) {
    yield { path, bytes, ...(fault && { fault }) };
    return;
  }
  const known = contents.known(sha256);
  const wrong = known ? undefined : faultAt({ path, sha256, depth });
  if (known?.kind === 'document') yield { path, bytes, sha256 };
  else if (wrong) yield { path, bytes, fault: wrong };
  else if (known && depth >= MOST_ARCHIVES) yield { path, bytes, fault: TOO_DEEP };
  else if (known) {
    for (const { name, ...entry } of known.entries) {
      yield* expand({ ...entry, path: `${path}/${name}`, depth: depth + 1 }, contents, faultAt);
    }
  }
}

/** Paths that occur twice (a folder and an archive can hold the same) are told apart by a number. */
function* distinct(rows: Iterable<FileRow>): Generator<FileRow> {
  const taken = new Set<string>();
  for (const row of rows) {
    let { path } = row;
    for (let number = 2; taken.has(path); number += 1) path = `${row.path} (${number})`;
    taken.add(path);
    yield { ...row, path };
  }
}

/** The files of an import in the order of the datasets, archives as the files in them; unread ones are left out. */
export function listFiles(
  files: Iterable<FileRow>,
  contents: Contents,
  faultAt: (place: { path: string; sha256: string; depth: number }) => StoredFault | undefined,
): Iterable<FileRow> {
  const rows = [...files].flatMap((file) => [...expand({ ...file, depth: 0 }, contents, faultAt)]);
  return distinct(rows.sort((a, b) => byCodeUnit(a.path, b.path)));
}
