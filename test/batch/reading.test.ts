import { describe, expect, onTestFinished, test } from 'vitest';
import type { Done, Lost } from '../../src/batch/child.ts';
import { counter, type Progress } from '../../src/batch/progress.ts';
import { type Place, SpoolFailure, startReading } from '../../src/batch/reading.ts';
import type { Job } from '../../src/batch/worker/protocol.ts';
import { type Contents, type Outcome, openStore } from '../../src/store/index.ts';
import { temporaryFolder } from '../support/folder.ts';

const outcomeOf = (sha256: string): Outcome => ({
  kind: 'document',
  document: { path: '', sha256, media_type: 'text/plain', bytes: 1, forms: 0, status: 'extracted' },
  records: [],
});
const done = (sha256: string): Done => ({ result: { outcome: outcomeOf(sha256) }, memory: 0 });

const place = (sha256: string, path = `${sha256}.txt`, bytes = 1): Place => ({
  path,
  location: Buffer.from(path),
  bytes,
  sha256,
  depth: 0,
});

type Answer = (job: Job, turn: number) => Done | Lost;

/** A reading whose workers are played by `answer`. */
async function reading(answer: Answer = ({ sha256 }) => done(sha256), jobs = 1) {
  const folder = await temporaryFolder();
  const store = openStore(folder);
  onTestFinished(() => store.close());
  const contents = store.contents('key');
  const run: string[] = [];
  const progress: Progress[] = [];
  const controller = new AbortController();
  const started = startReading({
    contents,
    circumstances: { hasPassword: false, limits: { seconds: 5, memory: 100 } },
    pool: {
      async run(job) {
        run.push(job.path);
        return answer(job, run.filter((path) => path === job.path).length);
      },
      close: async () => undefined,
    },
    jobs,
    spool: folder,
    counter: counter((now) => progress.push(now)),
    signal: controller.signal,
  });
  return { ...started, contents, run, progress, controller };
}

function errorCode(contents: Contents, sha256: string): string | undefined {
  const known = contents.known(sha256);
  return known?.kind === 'document' ? known.document.error?.code : undefined;
}

describe('startReading', () => {
  test('keeps what comes of a content', async () => {
    const { add, finish, contents } = await reading();
    add(place('aa'));
    await finish();
    expect(contents.known('aa')).toMatchObject({ document: { status: 'extracted' } });
  });

  test('reads a content once, wherever it lies', async () => {
    const { add, finish, run, progress } = await reading();
    add(place('aa', 'one'));
    add(place('aa', 'two'));
    await finish();
    add(place('aa', 'three'));
    expect(run).toEqual(['one']);
    expect(progress.at(-1)).toMatchObject({ done: 3, total: 3, failed: 0 });
  });

  test('reads what is cheap first, once the workers have their first files and one more is at hand', async () => {
    const { add, finish, run } = await reading();
    for (const [sha256, bytes] of [
      ['first', 5],
      ['second', 80],
      ['large', 900],
      ['small', 3],
      ['middle', 70],
    ] as const) {
      add(place(sha256, sha256, bytes));
    }
    await finish();
    expect(run).toEqual(['first', 'second', 'small', 'middle', 'large']);
  });

  test('tries once more when a worker is lost', async () => {
    const { add, finish, run, contents } = await reading(({ sha256 }, turn) =>
      turn === 1 ? { lost: 'crash' } : done(sha256),
    );
    add(place('aa'));
    await finish();
    expect(run).toHaveLength(2);
    expect(contents.known('aa')).toMatchObject({ document: { status: 'extracted' } });
  });

  test.each(['timeout', 'memory', 'crash'] as const)(
    'gives up after the second %s, and only on that file',
    async (lost) => {
      const { add, finish, contents, progress } = await reading(({ sha256 }) =>
        sha256 === 'aa' ? { lost } : done(sha256),
      );
      add(place('aa'));
      add(place('bb'));
      await finish();
      expect(errorCode(contents, 'aa')).toBe(lost);
      expect(contents.known('bb')).toMatchObject({ document: { status: 'extracted' } });
      expect(progress.at(-1)).toMatchObject({ done: 2, failed: 1 });
    },
  );

  test('reads a content at another place where the first cannot be opened', async () => {
    const { add, finish, contents, faultAt } = await reading((job) =>
      job.path === 'one' ? { result: { fault: { code: 'changed', args: {} } }, memory: 0 } : done(job.sha256),
    );
    add(place('aa', 'one'));
    add(place('aa', 'two'));
    await finish();
    expect(contents.known('aa')).toBeDefined();
    expect(faultAt(place('aa', 'one'))?.code).toBe('changed');
    expect(faultAt(place('aa', 'two'))).toBeUndefined();
  });

  test('reads the files of an archive', async () => {
    const archive: Outcome = {
      kind: 'archive',
      entries: [
        { name: 'x.txt', bytes: 1, sha256: 'xx' },
        { name: 'bad.txt', bytes: 1, fault: { code: 'encrypted', args: {} } },
      ],
    };
    const { add, finish, run, contents } = await reading(({ sha256 }) =>
      sha256 === 'zz' ? { result: { outcome: archive }, memory: 0 } : done(sha256),
    );
    add(place('zz', 'a.zip'));
    await finish();
    expect(run).toEqual(['a.zip', 'a.zip/x.txt']);
    expect(contents.known('xx')).toBeDefined();
  });

  test('unpacks an archive again when a file in it was not read', async () => {
    const archive: Outcome = { kind: 'archive', entries: [{ name: 'x.txt', bytes: 1, sha256: 'xx' }] };
    const { add, finish, run, contents } = await reading(({ sha256 }) =>
      sha256 === 'zz' ? { result: { outcome: archive }, memory: 0 } : done(sha256),
    );
    contents.finish('zz', archive);
    add(place('zz', 'a.zip'));
    await finish();
    expect(run).toEqual(['a.zip', 'a.zip/x.txt']);
    add(place('zz', 'b.zip'));
    await finish();
    expect(run).toHaveLength(2);
  });

  test('an archive that holds itself comes to an end', async () => {
    const itself: Outcome = { kind: 'archive', entries: [{ name: 'r.zip', bytes: 1, sha256: 'zz' }] };
    const { add, finish, run } = await reading(() => ({ result: { outcome: itself }, memory: 0 }));
    add(place('zz', 'r.zip'));
    await finish();
    expect(run.length).toBeLessThan(4);
  });

  test('reads what an earlier run did not survive last', async () => {
    const { add, finish, run, contents } = await reading();
    contents.begin('aa');
    add(place('aa'));
    add(place('bb'));
    add(place('cc'));
    await finish();
    expect(run.at(-1)).toBe('aa.txt');
    expect(contents.interrupted('aa')).toBe(0);
  });

  test('does not try for ever what ends every run', async () => {
    const { add, finish, run, contents } = await reading();
    for (let runs = 0; runs < 5; runs += 1) contents.begin('aa');
    add(place('aa'));
    await finish();
    expect(run).toEqual([]);
    expect(errorCode(contents, 'aa')).toBe('crash');
  });

  test('finishes what is under way when it is ended, and leaves the rest', async () => {
    const { add, finish, run, contents, controller } = await reading((job) => {
      controller.abort();
      return done(job.sha256);
    });
    for (const sha256 of ['aa', 'bb', 'cc']) add(place(sha256));
    await finish();
    expect(run).toEqual(['aa.txt']);
    expect(contents.known('aa')).toBeDefined();
    expect(contents.known('bb')).toBeUndefined();
  });

  test('ends the run where archives cannot be unpacked', async () => {
    const { add, finish } = await reading(() => ({ result: { systemError: 'ENOSPC' }, memory: 0 }));
    add(place('zz', 'a.zip'));
    await expect(finish()).rejects.toThrow(SpoolFailure);
  });
});
