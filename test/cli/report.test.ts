import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { temporaryFolder } from '../support/folder.ts';

const FILE = fileURLToPath(new URL('../../fixtures/cases/v1-county-roads/tabs.txt', import.meta.url));

async function heshu(...args: string[]) {
  let told = '';
  const stream = {
    write: (text: string) => {
      told += text;
    },
  };
  const code = await run(args, { stdout: stream, stderr: stream }, { LANG: 'en_US.UTF-8' });
  return { code, told };
}

async function imported(...options: string[]): Promise<string> {
  const out = join(await temporaryFolder(), 'out');
  await heshu('import', FILE, '--out', out, '-q', '--jobs', '1', ...options);
  return out;
}

/** The people and the number that the form names. */
const personal =
  /[褚祁阮卞樊凌霍梅盛骆窦苗虞柏邬戚](?:知远|若川|砚秋|明岚|予安|清和|望舒|书禾|亦鸣|景行)|0300-?555\d{4}/u;

describe('heshu import', () => {
  test('writes the report in the language of the messages', async () => {
    const page = await readFile(join(await imported(), 'report.html'), 'utf8');
    expect(page).toContain('<html lang="en"');
    expect(page).toContain('This form has 2 errors.');
  });

  test('hides people and numbers with --mask, in every format', async () => {
    const open = await readFile(join(await imported(), 'forms.csv'), 'utf8');
    expect(open).toMatch(personal);
    const out = await imported('--mask', '--formats', 'csv,json,parquet');
    const names = (await readdir(out)).filter((name) => !name.startsWith('heshu.db'));
    expect(names).toEqual(expect.arrayContaining(['report.html', 'forms.csv', 'forms.jsonl', 'cells.parquet']));
    for (const name of names)
      expect([name, await readFile(join(out, name), 'utf8')]).not.toContainEqual(expect.stringMatching(personal));
  });
});

describe('heshu report', () => {
  test('writes the report again from what is stored', async () => {
    const out = await imported();
    const file = join(out, 'report.html');
    const before = await readFile(file, 'utf8');
    await rm(file);
    expect(await heshu('report', out)).toEqual({ code: 0, told: `Written to ${out}: report.html\n` });
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('hides what the import hid, without being asked to', async () => {
    const out = await imported('--mask');
    const file = join(out, 'report.html');
    const before = await readFile(file, 'utf8');
    await heshu('report', out);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('says so where there is nothing stored', async () => {
    const { code, told } = await heshu('report', await temporaryFolder());
    expect(code).toBe(1);
    expect(told).toContain('There is no heshu.db');
  });
});
