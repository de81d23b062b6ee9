import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type ImportOptions, importPaths } from '../../src/batch/import.ts';
import { DEFAULT_LIMITS } from '../../src/batch/limits.ts';
import type { Progress } from '../../src/batch/progress.ts';
import { openStore } from '../../src/store/index.ts';
import { temporaryFolder } from '../support/folder.ts';
import { zip } from '../support/zip.ts';

const text = (content: string) => new TextEncoder().encode(content);

interface Files {
  readonly [name: string]: string | Uint8Array;
}

/** A folder with these files, and an import of it that can be run again and again. */
async function importOf(files: Files, options: Partial<ImportOptions> = {}) {
  const root = await temporaryFolder();
  const [input, out] = [join(root, 'in'), join(root, 'out')];
  await mkdir(out);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(input, name, '..'), { recursive: true });
    await writeFile(join(input, name), content);
  }
  const store = openStore(out);
  onTestFinished(() => store.close());
  const run = async () => {
    const told: Progress[] = [];
    await importPaths([input], {
      store,
      key: 'key',
      directory: out,
      setup: { definitions: [] },
      jobs: 1,
      limits: DEFAULT_LIMITS,
      skip: [],
      signal: new AbortController().signal,
      onProgress: (progress) => told.push(progress),
      ...options,
    });
    const rows = Array.from(store.results.documents(), ({ path, status, error, duplicate_of }) => [
      path.slice(input.length + 1),
      status,
      error?.code ?? duplicate_of?.slice(input.length + 1),
    ]);
    return { rows, last: told.at(-1) };
  };
  return { run, input, out };
}

const innermost = zip([{ name: 'deep.txt', content: text('deep') }]);
const inner = zip([
  { name: 'x.txt', content: text('x') },
  { name: 'innermost.zip', content: innermost },
]);
const archives: Files = {
  'outer.zip': zip([
    { name: 'folder/y.txt', content: text('y') },
    { name: 'inner.zip', content: inner },
    { name: '~$y.txt', content: text('left over') },
    { name: '__MACOSX/y.txt', content: text('left over') },
  ]),
  'bomb.zip': zip(
    Array.from({ length: 50 }, (_, at) => ({
      name: `${at}`,
      content: Uint8Array.from({ length: 3000 }, (_, byte) => (byte * byte * 7919) % 251),
      ...(at > 0 && { sameAs: 0 }),
    })),
  ),
  'evil.zip': zip([{ name: '../../evil.txt', content: text('x') }]),
  'torn.zip': 'PK\u0003\u0004torn',
};

describe('importPaths', () => {
  test('gives every file a row, sorted by path, and the same the next time', async () => {
    const { run } = await importOf({ 'b.txt': 'one', 'a/c.txt': '', 'a.bin': '\u0000\u0001' });
    const first = await run();
    expect(first.rows).toEqual([
      ['a.bin', 'failed', 'unknown-type'],
      ['a/c.txt', 'failed', 'empty-file'],
      ['b.txt', 'unrecognised', 'no-table'],
    ]);
    expect(await run()).toEqual(first);
  });

  test('takes an archive for a folder, one within it too, but no deeper; a bad one gets a row', async () => {
    const { run, input, out } = await importOf(archives);
    expect((await run()).rows).toEqual([
      ['bomb.zip', 'failed', 'too-large'],
      ['evil.zip/../../evil.txt', 'failed', 'broken-file'],
      ['outer.zip/folder/y.txt', 'unrecognised', 'no-table'],
      ['outer.zip/inner.zip/innermost.zip', 'failed', 'too-large'],
      ['outer.zip/inner.zip/x.txt', 'unrecognised', 'no-table'],
      ['torn.zip', 'failed', 'broken-file'],
    ]);
    expect(await readdir(join(input, '..'))).toEqual(['in', 'out']);
    expect((await readdir(out)).filter((name) => !name.startsWith('heshu.db'))).toEqual([]);
  });

  test('lists nothing that it did not get to', async () => {
    const controller = new AbortController();
    const files = { 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' };
    const { run } = await importOf(files, { signal: controller.signal, onProgress: () => controller.abort() });
    expect((await run()).rows.length).toBeLessThan(3);
  });
});
