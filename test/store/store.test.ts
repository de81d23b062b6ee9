import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DocumentRow } from '../../src/model/dataset.ts';
import { type Outcome, openStore, type Store, StoreError } from '../../src/store/index.ts';
import { temporaryFolder } from '../support/folder.ts';
import { record } from '../support/record.ts';

const document: DocumentRow = {
  path: '',
  sha256: 'aa',
  media_type: 'text/plain',
  bytes: 3,
  forms: 2,
  status: 'extracted',
};
const outcome: Outcome = {
  kind: 'document',
  document,
  records: [record({ form_id: 'aa-1', path: '' }), record({ form_id: 'aa-2', path: '' })].map((one) => ({
    status: one.status,
    json: JSON.stringify(one),
  })),
};
const useless: Outcome = {
  kind: 'document',
  document: { ...document, sha256: 'bb', forms: 0, status: 'failed', error: { code: 'broken-file', args: {} } },
  records: [],
};

function open(folder: string): Store {
  const store = openStore(folder);
  onTestFinished(() => {
    try {
      store.close();
    } catch {
      // The test has closed it itself.
    }
  });
  return store;
}

const freshStore = async () => open(await temporaryFolder());

function problemOf(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof StoreError ? error.problem : error;
  }
}

describe('contents', () => {
  test('are known once they were read to the end', async () => {
    const contents = (await freshStore()).contents('key');
    expect(contents.known('aa')).toBeUndefined();
    contents.begin('aa');
    expect(contents.known('aa')).toBeUndefined();
    contents.finish('aa', outcome);
    expect(contents.known('aa')).toEqual({ kind: 'document', document });
  });

  test('are not known under another key', async () => {
    const store = await freshStore();
    store.contents('old').finish('aa', outcome);
    expect(store.contents('new').known('aa')).toBeUndefined();
  });

  test('count the runs that did not end, until one does', async () => {
    const folder = await temporaryFolder();
    for (const runs of [0, 1, 2]) {
      const store = openStore(folder);
      const contents = store.contents('key');
      expect(contents.interrupted('aa')).toBe(runs);
      contents.begin('aa');
      store.close();
    }
    const contents = open(folder).contents('key');
    contents.finish('aa', outcome);
    expect(contents.interrupted('aa')).toBe(0);
  });

  test('keep what lies in an archive, in its order', async () => {
    const contents = (await freshStore()).contents('key');
    const archive: Outcome = {
      kind: 'archive',
      entries: [
        { name: 'b.txt', bytes: 1, sha256: 'cc' },
        { name: 'a.txt', bytes: 9, fault: { code: 'encrypted', args: {} } },
      ],
    };
    contents.finish('zz', archive);
    expect(contents.known('zz')).toEqual(archive);
  });
});

describe('results', () => {
  test('come in the order of the files, each record with the path of its file', async () => {
    const store = await freshStore();
    store.contents('key').finish('aa', outcome);
    store.saveFiles([{ path: 'x/a.txt', bytes: 3, sha256: 'aa' }]);
    expect([...store.results.documents()]).toEqual([{ ...document, path: 'x/a.txt' }]);
    expect(Array.from(store.results.records(), ({ form_id, path }) => [form_id, path])).toEqual([
      ['aa-1', 'x/a.txt'],
      ['aa-2', 'x/a.txt'],
    ]);
  });

  test('name copies as duplicates of the first, and give their records once', async () => {
    const store = await freshStore();
    store.contents('key').finish('aa', outcome);
    store.saveFiles([
      { path: 'a.txt', bytes: 3, sha256: 'aa' },
      { path: 'b.txt', bytes: 3, sha256: 'aa' },
    ]);
    expect(Array.from(store.results.documents(), (row) => [row.path, row.status, row.duplicate_of, row.forms])).toEqual(
      [
        ['a.txt', 'extracted', undefined, 2],
        ['b.txt', 'duplicate', 'a.txt', 0],
      ],
    );
    expect([...store.results.records()]).toHaveLength(2);
  });

  test('say of each copy of a useless file why it is useless', async () => {
    const store = await freshStore();
    store.contents('key').finish('bb', useless);
    store.saveFiles([
      { path: 'a.txt', bytes: 3, sha256: 'bb' },
      { path: 'b.txt', bytes: 3, sha256: 'bb' },
    ]);
    expect(Array.from(store.results.documents(), ({ status, error }) => [status, error?.code])).toEqual([
      ['failed', 'broken-file'],
      ['failed', 'broken-file'],
    ]);
  });

  test('hold what could not be opened at all', async () => {
    const store = await freshStore();
    store.saveFiles([{ path: 'a.txt', bytes: 0, fault: { code: 'not-readable', args: {} } }]);
    expect([...store.results.documents()]).toMatchObject([
      { path: 'a.txt', status: 'failed', error: { code: 'not-readable' } },
    ]);
  });

  test('are those of the last import alone', async () => {
    const store = await freshStore();
    store.contents('key').finish('aa', outcome);
    store.saveFiles([{ path: 'old.txt', bytes: 3, sha256: 'aa' }]);
    store.saveFiles([{ path: 'new.txt', bytes: 3, sha256: 'aa' }]);
    expect(Array.from(store.results.documents(), ({ path }) => path)).toEqual(['new.txt']);
  });

  test('leave out what is being read again', async () => {
    const store = await freshStore();
    store.contents('old').finish('aa', outcome);
    store.saveFiles([{ path: 'a.txt', bytes: 3, sha256: 'aa' }]);
    store.contents('new').begin('aa');
    expect([...store.results.documents()]).toEqual([]);
    expect([...store.results.records()]).toEqual([]);
  });
});

describe('digests and notes', () => {
  test('a digest holds for as long as the stamp does', async () => {
    const store = await freshStore();
    store.saveDigests([{ path: 'a.txt', stamp: '1', sha256: 'aa' }]);
    expect([store.digest('a.txt', '1'), store.digest('a.txt', '2')]).toEqual(['aa', undefined]);
  });

  test('a note outlives the run', async () => {
    const folder = await temporaryFolder();
    const store = openStore(folder);
    store.saveNote('written', 'x');
    store.saveNote('written', 'y');
    store.close();
    expect(open(folder).note('written')).toBe('y');
  });
});

describe('a store that cannot be used', () => {
  test('is busy while another program has it open', async () => {
    const folder = await temporaryFolder();
    open(folder);
    expect(problemOf(() => openStore(folder))).toBe('busy');
  });

  test('is left alone where a newer program made it', async () => {
    const folder = await temporaryFolder();
    openStore(folder).close();
    const database = new DatabaseSync(join(folder, 'heshu.db'));
    database.exec('PRAGMA user_version = 9999');
    database.close();
    expect(problemOf(() => openStore(folder))).toBe('newer');
  });

  test('is broken where the file is something else', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'heshu.db'), 'this is no database, whatever its name says. '.repeat(100));
    expect(problemOf(() => openStore(folder))).toBe('broken');
  });

  test('cannot be made where there is no folder', async () => {
    const folder = await temporaryFolder();
    expect(problemOf(() => openStore(join(folder, 'none')))).toBe('not-writable');
  });
});
