import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startChild, WorkerError } from '../../src/batch/child.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/batch/limits.ts';
import { loadFile } from '../../src/batch/load.ts';
import type { Job } from '../../src/batch/worker/protocol.ts';
import { temporaryFolder } from '../support/folder.ts';

const FORM = join(import.meta.dirname, '../../fixtures/cases/v1-clinic-scanners/tabs.txt');

const toy = (name: string) => join(import.meta.dirname, 'workers', `${name}.ts`);

async function start(limits: Partial<Limits> = {}, main?: string, startSeconds?: number) {
  const spool = await temporaryFolder();
  const child = startChild({ definitions: [], spool }, { ...DEFAULT_LIMITS, ...limits }, main, startSeconds);
  onTestFinished(() => child.end());
  return child;
}

async function jobFor(path: string, changes: Partial<Job> = {}): Promise<Job> {
  const { bytes, sha256 } = await loadFile(path, path);
  const location = Buffer.from(path).toString('base64');
  return { path, location, bytes: bytes.length, sha256, depth: 0, ...changes };
}

describe('startChild', () => {
  test('reads one file after the other', async () => {
    const child = await start();
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await child.run(await jobFor(FORM))).toMatchObject({
        result: { outcome: { kind: 'document', document: { media_type: 'text/plain', status: 'unrecognised' } } },
      });
    }
  });

  test('says that a file is no longer what it was', async () => {
    const child = await start();
    expect(await child.run(await jobFor(FORM, { sha256: 'other' }))).toMatchObject({
      result: { fault: { code: 'changed' } },
    });
  });

  test('is lost over a job that does not end in time', async () => {
    expect(await (await start({ seconds: 1 }, toy('stuck'))).run(await jobFor(FORM))).toEqual({ lost: 'timeout' });
  });

  test('is lost over a job that ends its process', async () => {
    expect(await (await start({}, toy('falling'))).run(await jobFor(FORM))).toEqual({ lost: 'crash' });
  });

  test('is lost when it grows beyond its limit', async () => {
    expect(await (await start({ memory: 200 }, toy('growing'))).run(await jobFor(FORM))).toEqual({ lost: 'memory' });
  });

  test('is given up where it never gets ready', async () => {
    const child = await start({}, toy('silent'), 1);
    await expect(child.run(await jobFor(FORM))).rejects.toThrow('not ready after 1 s');
  });

  test('takes no job when it has been ended', async () => {
    const child = await start();
    await child.run(await jobFor(FORM));
    await child.end();
    expect(await child.run(await jobFor(FORM))).toEqual({ lost: 'crash' });
  });

  test('says why it does not come up', async () => {
    const child = await start({}, toy('unfit'));
    await expect(child.run(await jobFor(FORM))).rejects.toThrow(WorkerError);
    await expect(child.run(await jobFor(FORM))).rejects.toThrow('no such model');
  });
});
