import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Case, findCases } from '../evaluate/cases.ts';

const ZIP_END = 0x06054b50;
const COMMENT_LENGTH = 20;

/** The same archive with a comment, which is its last field. */
function commented(bytes: Buffer, comment: string): Buffer {
  const copy = Buffer.from(bytes);
  const end = copy.length - 22;
  if (copy.readUInt32LE(end) !== ZIP_END) throw new Error('the archive has a comment already');
  copy.writeUInt16LE(comment.length, end + COMMENT_LENGTH);
  return Buffer.concat([copy, Buffer.from(comment)]);
}

/** By suffix, how to make another content that says the same. */
const CHANGES: Readonly<Record<string, (bytes: Buffer, mark: string) => Buffer>> = {
  '.txt': (bytes, mark) => Buffer.concat([bytes, Buffer.from('\n'.repeat(Number(mark) + 1))]),
  '.html': (bytes, mark) => Buffer.concat([bytes, Buffer.from(`<!-- ${mark} -->`)]),
  '.pdf': (bytes, mark) => Buffer.concat([bytes, Buffer.from(`\n%${mark}\n`)]),
  '.docx': commented,
};

/** A file in the folder, and the case whose values it has. */
export interface Copy {
  readonly name: string;
  readonly original: Case;
}

/** Writes so many digital forms of all kinds into a new folder, numbered from `first`; the cases repeat, but no content does. */
export async function writeCopies(folder: string, count: number, first = 0): Promise<Copy[]> {
  const cases = (await findCases('fixtures/cases')).filter(({ path }) => extname(path) in CHANGES);
  await mkdir(folder, { recursive: true });
  const copies: Copy[] = [];
  for (let at = first; at < first + count; at += 1) {
    const original = cases[at % cases.length];
    if (!original) throw new Error('no cases');
    const suffix = extname(original.path);
    const round = String(Math.floor(at / cases.length));
    const name = `${String(at).padStart(5, '0')}${suffix}`;
    const bytes = CHANGES[suffix]?.(await readFile(original.path), round);
    if (bytes) await writeFile(join(folder, name), bytes);
    copies.push({ name, original });
  }
  return copies;
}
