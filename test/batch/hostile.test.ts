import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild } from '../../src/batch/child.ts';
import { importPaths } from '../../src/batch/import.ts';
import { loadFile } from '../../src/batch/load.ts';
import { loadDefinitions } from '../../src/forms/index.ts';
import { openStore } from '../../src/store/index.ts';
import { ARCHIVES } from './hostile/archives.ts';
import { office } from './hostile/office.ts';
import { others } from './hostile/others.ts';
import { multiplying, pdfs } from './hostile/pdf.ts';
import type { Trick } from './hostile/trick.ts';

const FORM = join(import.meta.dirname, '../../fixtures/cases/v1-clinic-scanners/tabs.txt');
const LIMITS = { seconds: 100, memory: 1024 };

const tricksOf = (url: string): readonly Trick[] => [...ARCHIVES, ...office(url), ...pdfs(url), ...others(url)];

/** A server that notes who calls it. */
const calls: string[] = [];
const server = createServer(({ url = '' }, response) => {
  calls.push(url);
  response.end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
const TRICKS = tricksOf(`http://127.0.0.1:${port}`);

let root: string;
let workersLeft: readonly string[];
/** By path below the input: the code of the fault, or the status where there is none. */
const rows = new Map<string, string>();

beforeAll(async () => {
  root = await mkdtemp(join(await realpath(tmpdir()), 'heshu-hostile-'));
  const [input, out] = [join(root, 'in'), join(root, 'out')];
  await mkdir(input);
  await mkdir(out);
  for (const { file, bytes } of TRICKS) await writeFile(join(input, file), bytes);
  await cp(FORM, join(input, 'good.txt'));
  const store = openStore(out);
  await importPaths([input], {
    store,
    key: 'key',
    directory: out,
    setup: { definitions: await loadDefinitions() },
    jobs: 1,
    limits: LIMITS,
    skip: [],
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  workersLeft = process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap');
  for (const { path, status, error } of store.results.documents()) {
    rows.set(path.slice(input.length + 1), error?.code ?? status);
  }
  store.close();
}, 600_000);

afterAll(async () => {
  server.close();
  await rm(root, { recursive: true });
});

describe('a file made to break the reader', () => {
  test.each(TRICKS.map(({ says, file, rows: expected }) => [says, file, expected] as const))(
    '%s (%s)',
    (_, file, expected) => {
      const listed = [...rows].filter(([path]) => path === file || path.startsWith(`${file}/`));
      expect(Object.fromEntries(listed.map(([path, outcome]) => [path.slice(file.length), outcome]))).toEqual(expected);
    },
  );

  test('does not keep a good one from being read', () => {
    expect(rows.get('good.txt')).toBe('extracted');
  });

  test('and that never ends by itself is ended', async () => {
    const path = join(root, 'in', 'multiplying.pdf');
    await writeFile(path, multiplying());
    const child = startChild({ definitions: [], spool: root }, { ...LIMITS, seconds: 5 });
    const { bytes, sha256 } = await loadFile(path, path);
    const location = Buffer.from(path).toString('base64');
    const ended = await child.run({ path, location, bytes: bytes.length, sha256, depth: 0 });
    expect(ended).toHaveProperty('lost');
    await child.end();
    await rm(path);
  });

  test('makes nobody call anybody', () => {
    expect(calls).toEqual([]);
  });

  test('leaves nothing behind, in the folder of the datasets or elsewhere', async () => {
    expect((await readdir(root)).sort()).toEqual(['in', 'out']);
    expect((await readdir(join(root, 'in'))).length).toBe(TRICKS.length + 1);
    expect((await readdir(join(root, 'out'))).filter((name) => !name.startsWith('heshu.db'))).toEqual([]);
  });

  test('leaves no worker behind', () => {
    expect(workersLeft).toEqual([]);
  });
});
