import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { openStore } from '../../src/store/index.ts';
import { temporaryFolder } from '../support/folder.ts';

const CASES = fileURLToPath(new URL('../../fixtures/cases/', import.meta.url));
const CLEAN = join(CASES, 'v1-clinic-scanners/tabs.txt');
const FAULTY = join(CASES, 'v1-county-roads/tabs.txt');

/** Runs a command line in English and catches what it writes. */
async function heshu(...args: string[]) {
  const output = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof output) => ({
    write: (text: string) => {
      output[name] += text;
    },
  });
  const streams = { stdout: stream('stdout'), stderr: stream('stderr') };
  const code = await run(args, streams, { LANG: 'en_US.UTF-8' });
  return { code, ...output };
}

/** A folder with copies of these files under these names. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await temporaryFolder(), 'in');
  await mkdir(folder);
  for (const [name, from] of Object.entries(files)) await cp(from, join(folder, name));
  return folder;
}

const csvFiles = async (folder: string) =>
  Promise.all(
    (await readdir(folder))
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );

describe('heshu import', () => {
  test('writes the datasets and ends with 0, whatever was found; twice the same, also where they lie in the input', async () => {
    const input = await folderWith({ 'a.txt': CLEAN, 'b.txt': FAULTY });
    const out = join(input, 'out');
    const { code, stdout, stderr } = await heshu('import', input, '--out', out, '--jobs', '1');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('2 files: extracted 2\n');
    expect(await readdir(out)).toEqual(expect.arrayContaining(['forms.csv', 'forms.jsonl', 'datapackage.json']));
    const first = await csvFiles(out);
    await writeFile(join(out, 'forms.csv'), 'someone wrote into it');
    await heshu('import', input, '--out', out, '--jobs', '1');
    expect(await csvFiles(out)).toEqual(first);
  });

  test('goes past what it cannot read, says why, and ends with 2', async () => {
    const input = await folderWith({ 'a.txt': CLEAN });
    await writeFile(join(input, 'empty.pdf'), '');
    const whole = await readFile(join(CASES, 'v1-county-roads/wps.docx'));
    await writeFile(join(input, 'torn.docx'), whole.subarray(0, 3000));
    await writeFile(join(input, 'letter.txt'), 'Dear all');
    const out = join(input, '../out');
    const { code } = await heshu('import', input, join(input, 'none'), '--out', out, '-q', '--jobs', '1');
    expect(code).toBe(2);
    const rows = (await readFile(join(out, 'documents.csv'), 'utf8')).split('\r\n').slice(1, -1);
    expect(rows.map((row) => /(extracted|failed|unrecognised),([a-z-]*),/.exec(row)?.slice(1))).toEqual([
      ['extracted', ''],
      ['failed', 'empty-file'],
      ['unrecognised', 'no-table'],
      ['failed', 'not-found'],
      ['failed', 'broken-file'],
    ]);
  });

  test('ends with 3 where nothing could be read', async () => {
    const input = await folderWith({});
    expect((await heshu('import', input, '--out', join(input, '../out'))).code).toBe(3);
  });

  test('ends with 4 for findings that it is told to fail on; says nothing but its figures with --quiet and --json', async () => {
    const input = await folderWith({ 'b.txt': FAULTY });
    const command = ['import', input, '--out', join(input, '../out'), '--jobs', '1', '-q'];
    const { code, stdout, stderr } = await heshu(...command, '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ documents: { extracted: 1 }, exit_code: 0 });
    expect((await heshu(...command, '--fail-on', 'error')).code).toBe(4);
    const checked = await heshu('check', join(input, '../out'), '--fail-on', 'error', '-q');
    expect(checked.code).toBe(4);
    expect(checked.stdout).toContain('error  ');
  });

  test('gives the same rows when the files are renamed in another order', async () => {
    const rowsOf = async (input: string) => {
      const out = join(input, '../out');
      await heshu('import', input, '--out', out, '-q', '--jobs', '1');
      const files = await csvFiles(out);
      const paths = (text: string) => text.replaceAll(`${input}/a.txt`, 'FILE').replaceAll(`${input}/b.txt`, 'FILE');
      return files.map(([name, text]) => [name, paths(text).split('\r\n').sort()]);
    };
    const once = await rowsOf(await folderWith({ 'a.txt': CLEAN, 'b.txt': FAULTY }));
    expect(await rowsOf(await folderWith({ 'a.txt': FAULTY, 'b.txt': CLEAN }))).toEqual(once);
  });

  test('says that another program is at work in the folder', async () => {
    const input = await folderWith({});
    const out = join(input, '../out');
    await mkdir(out);
    const store = openStore(out);
    const { code, stderr } = await heshu('import', input, '--out', out);
    store.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Another heshu is using/);
  });
});

describe('heshu inspect', () => {
  test('shows the tables, the definition, the values and the findings', async () => {
    const { code, stdout } = await heshu('inspect', FAULTY);
    expect(code).toBe(0);
    for (const part of ['What was read', '(jinzhong-project, confidence', 'scores[2].score', 'error  ']) {
      expect(stdout).toContain(part);
    }
  });

  test('prints the record with --json', async () => {
    const { stdout } = await heshu('inspect', CLEAN, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ document: { forms: 1 }, records: [{ path: CLEAN }] });
  });

  test('says why a file gave no form', async () => {
    const input = await folderWith({});
    await writeFile(join(input, 'letter.txt'), 'Dear all');
    const { code, stderr } = await heshu('inspect', join(input, 'letter.txt'));
    expect(code).toBe(3);
    expect(stderr).toMatch(/^There is no table in the file/);
  });
});

describe('heshu check', () => {
  test('names the line of a record that is none', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'forms.jsonl'), '\n{"form_id": 3}\n');
    const { code, stderr } = await heshu('check', folder);
    expect(code).toBe(1);
    expect(stderr).toContain('forms.jsonl:2 is no valid record');
  });
});

describe('what is known', () => {
  test('heshu forms lists and shows', async () => {
    expect((await heshu('forms')).stdout).toContain('national-project-2020');
    expect((await heshu('forms', 'show', 'jinzhong-project')).stdout).toContain('(jinzhong-project)');
    expect(JSON.parse((await heshu('forms', 'show', 'jinzhong-project', '--json')).stdout)).toMatchObject({
      id: 'jinzhong-project',
    });
  });

  test('heshu forms test tells how well each form fits a file', async () => {
    const { stdout } = await heshu('forms', 'test', 'fixtures/cases/v3-street-trees/tabs.txt', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ forms: [{ definition: 'beijing-project', form: 1 }] });
  });

  test('heshu rules lists and shows', async () => {
    expect((await heshu('rules', 'list')).stdout).toContain('score/section-sum');
    expect((await heshu('rules', 'show', 'score/section-sum')).stdout).toContain('score/section-sum');
  });

  test('heshu schema prints a JSON Schema', async () => {
    expect(JSON.parse((await heshu('schema')).stdout)).toMatchObject({ type: 'object', required: expect.any(Array) });
  });
});

describe('usage', () => {
  test.each([
    [['import', 'x'], 'The option --out <folder> is required.'],
    [['import', '--out', 'x'], 'The argument paths is missing.'],
    [['import', 'x', '--out'], 'The option --out <folder> needs a value.'],
    [['import', 'x', '--out', 'y', '--formats', 'word'], 'There is no output format word.'],
    [['import', 'x', '--out', 'y', '--headers', 'fr'], 'This is no possible value'],
    [['import', 'x', '--out', 'y', '--jobs', 'many'], 'This is no possible value'],
    [['import', '--odd', 'x', '--out', 'y'], 'There is no option --odd.'],
    [['forms', 'show', 'none'], 'There is no form none.'],
    [['rules', 'show', 'none'], 'There is no rule none.'],
    [['inspect', 'none.pdf'], 'none.pdf: There is no such file'],
    [['dance'], 'There is no command dance.'],
  ])('%j ends with 1 and says what to change', async (args, message) => {
    const { code, stdout, stderr } = await heshu(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });

  test('shows help in the language that is asked for', async () => {
    expect((await heshu('import', '--help')).stdout).toMatch(/^Usage: heshu import/);
    expect((await heshu('import', '--help', '--lang', 'zh')).stdout).toMatch(/^用法：/);
  });

  test('without a command it shows help and ends with 1', async () => {
    const { code, stderr } = await heshu();
    expect(code).toBe(1);
    expect(stderr).toContain('Commands:');
  });
});
