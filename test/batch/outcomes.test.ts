import { describe, expect, onTestFinished, test } from 'vitest';
import { type Circumstances, failedOutcome, isSettled } from '../../src/batch/outcomes.ts';
import { Fault } from '../../src/model/fault.ts';
import { type Contents, openStore } from '../../src/store/index.ts';
import { temporaryFolder } from '../support/folder.ts';

const usual: Circumstances = { hasPassword: false, limits: { seconds: 120, memory: 100 } };

async function contentsWith(fault: Fault): Promise<Contents> {
  const store = openStore(await temporaryFolder());
  onTestFinished(() => store.close());
  const contents = store.contents('key');
  contents.finish('aa', failedOutcome({ sha256: 'aa', bytes: 1 }, fault));
  return contents;
}

const settled = (contents: Contents, changes: Partial<Circumstances> = {}) =>
  isSettled(contents, contents.known('aa'), { ...usual, ...changes }, 0);

describe('isSettled', () => {
  test('what was never read is not', async () => {
    const contents = await contentsWith(new Fault('crash'));
    expect(isSettled(contents, contents.known('bb'), usual, 0)).toBe(false);
  });

  test('a broken file stays broken', async () => {
    expect(settled(await contentsWith(new Fault('broken-file')), { hasPassword: true })).toBe(true);
  });

  test('an encrypted file is worth another try with a password', async () => {
    const contents = await contentsWith(new Fault('encrypted'));
    expect([settled(contents), settled(contents, { hasPassword: true })]).toEqual([true, false]);
  });

  test('a file that took too long is worth another try with more time', async () => {
    const contents = await contentsWith(new Fault('timeout', { seconds: '120' }));
    const longer = { limits: { seconds: 121, memory: 100 } };
    expect([settled(contents), settled(contents, longer)]).toEqual([true, false]);
  });
});
