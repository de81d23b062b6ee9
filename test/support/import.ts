import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const CASES = join(ROOT, 'fixtures/cases');

/** A folder with one text file of each of some cases. */
export async function inputFolder(): Promise<string> {
  const input = join(await temporaryFolder(), 'in');
  await mkdir(input);
  for (const name of (await readdir(CASES)).slice(0, 20)) {
    await cp(join(CASES, name, 'tabs.txt'), join(input, `${name}.txt`)).catch(() => undefined);
  }
  return input;
}

/** Starts an import in a process of its own, whose error stream can be read. */
export const startImport = (input: string, out: string) =>
  spawn(process.execPath, [join(ROOT, 'bin/heshu.js'), 'import', input, '--out', out, '--jobs', '1', '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });

/** The bytes of all files that an import wrote, but for its store. */
export async function datasets(out: string): Promise<Map<string, string>> {
  const names = (await readdir(out)).filter((name) => !name.startsWith('heshu.db')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'utf8')] as const)),
  );
}
