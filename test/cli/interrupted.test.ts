import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datasets, inputFolder, startImport } from '../support/import.ts';

const KILLS = 10;

/** Imports in a process of its own, which gets the signal as soon as it says that something is done. */
async function importWith(input: string, out: string, signal?: NodeJS.Signals): Promise<number | null> {
  const child = startImport(input, out);
  if (signal) child.stderr.once('data', () => child.kill(signal));
  child.stderr.resume();
  return new Promise((resolve) => child.on('exit', resolve));
}

/** Imports in a process that gets Ctrl-C again and again, as from somebody who does not want to wait. */
async function importImpatiently(input: string, out: string): Promise<number | null> {
  const child = startImport(input, out);
  let pressing: NodeJS.Timeout | undefined;
  child.stderr.once('data', () => {
    child.kill('SIGINT');
    pressing = setInterval(() => child.kill('SIGINT'), 300);
  });
  child.stderr.resume();
  return new Promise((resolve) =>
    child.on('exit', (code, signal) => {
      clearInterval(pressing);
      // A press when all is written already ends it as it ends any program: a shell says 130.
      resolve(signal === 'SIGINT' ? 130 : code);
    }),
  );
}

const rowCount = (files: Map<string, string>) => files.get('documents.csv')?.split('\r\n').length ?? 0;

describe('an import that is interrupted', () => {
  test('again and again by force ends in the same bytes as one that never was', { timeout: 600_000 }, async () => {
    const input = await inputFolder();
    const [straight, killed] = [join(input, '../straight'), join(input, '../killed')];
    expect(await importWith(input, straight)).toBe(0);
    for (let kills = 0; kills < KILLS; kills += 1) await importWith(input, killed, 'SIGKILL');
    expect(await importWith(input, killed)).toBe(0);
    expect(await datasets(killed)).toEqual(await datasets(straight));
  });

  test.skipIf(process.platform === 'win32')(
    'by Ctrl-C writes what it has, says so with 130, and goes on the next time',
    { timeout: 300_000 },
    async () => {
      const input = await inputFolder();
      const [straight, ended] = [join(input, '../straight'), join(input, '../ended')];
      await importWith(input, straight);
      expect(await importWith(input, ended, 'SIGINT')).toBe(130);
      const whole = await datasets(straight);
      expect(rowCount(await datasets(ended))).toBeLessThan(rowCount(whole));
      expect(await importWith(input, ended)).toBe(0);
      expect(await datasets(ended)).toEqual(whole);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'by Ctrl-C twice ends at once with 130, and goes on the next time',
    { timeout: 300_000 },
    async () => {
      const input = await inputFolder();
      const [straight, ended] = [join(input, '../straight'), join(input, '../ended')];
      await importWith(input, straight);
      expect(await importImpatiently(input, ended)).toBe(130);
      expect(await importWith(input, ended)).toBe(0);
      expect(await datasets(ended)).toEqual(await datasets(straight));
    },
  );
});
