import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { temporaryFolder } from '../support/folder.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CASES = join(ROOT, 'fixtures/cases');

/** Runs a command line in English and catches what it writes. */
async function heshu(...args: string[]) {
  const output = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof output) => ({
    write: (text: string) => {
      output[name] += text;
    },
  });
  const code = await run(args, { stdout: stream('stdout'), stderr: stream('stderr') }, { LANG: 'en_US.UTF-8' });
  return { code, ...output };
}

const REGISTER = '项目名称,单位,年度\r\n县乡道路水毁修复与日常养护,,\r\n没有表的项目,某局,2022\r\n';
const FORMS = ['v1-county-roads/tabs.txt', 'v1-county-roads/wps.docx', 'v1-clinic-scanners/tabs.txt'];

/** What an import against a register made of a form twice in different files and one of another project. */
let imported = '';

beforeAll(async () => {
  imported = await mkdtemp(join(await realpath(tmpdir()), 'heshu-test-'));
  const register = join(imported, 'register.csv');
  await writeFile(register, REGISTER);
  const given = ['--register', register, '--formats', 'csv,json,sarif', '--jobs', '1', '-q'];
  await heshu('import', ...FORMS.map((name) => join(CASES, name)), '--out', join(imported, 'out'), ...given);
});
afterAll(() => rm(imported, { recursive: true, force: true }));

const rowsOf = async (folder: string, name: string, rule: string) =>
  (await readFile(join(folder, name), 'utf8')).split('\r\n').filter((line) => line.includes(rule));

/** A copy of it for one test. */
async function withRegister(): Promise<{ readonly folder: string; readonly out: string; readonly register: string }> {
  const folder = await temporaryFolder();
  await cp(imported, folder, { recursive: true });
  return { folder, out: join(folder, 'out'), register: join(folder, 'register.csv') };
}

describe('the rules over all forms', () => {
  test('are judged by an import, with a register', async () => {
    const { out } = await withRegister();
    expect(await rowsOf(out, 'findings.csv', 'dataset/duplicate-form')).toHaveLength(2);
    const missing = await rowsOf(out, 'findings.csv', 'dataset/missing-form');
    expect(missing).toHaveLength(2);
    expect(missing.at(-1)).toMatch(/^,dataset\/missing-form,warning,没有表的项目/);
    expect(await rowsOf(out, 'checks.csv', 'dataset/same-text')).toHaveLength(3);
    expect(await readFile(join(out, 'forms.jsonl'), 'utf8')).toContain('"rule":"dataset/duplicate-form"');
    expect(await readFile(join(out, 'findings.sarif'), 'utf8')).toContain('没有表的项目');
    expect(await readFile(join(out, 'report.html'), 'utf8')).toContain('没有表的项目');
  });

  test('are told again by a report that is written again', async () => {
    const { out } = await withRegister();
    await writeFile(join(out, 'report.html'), '');
    await heshu('report', out, '-q');
    expect(await readFile(join(out, 'report.html'), 'utf8')).toContain('没有表的项目');
  });

  test('are judged by a check of the records; the records stay as the import wrote them', async () => {
    const { folder, out, register } = await withRegister();
    const { stdout } = await heshu('check', out, '--register', register);
    expect(stdout.match(/dataset\/duplicate-form/g)).toHaveLength(2);
    expect(stdout).toContain('Projects without a form');
    await heshu('check', out, '--register', register, '--out', join(folder, 'again'), '-q');
    for (const name of ['forms.jsonl', 'findings.sarif']) {
      expect(await readFile(join(folder, 'again', name), 'utf8')).toBe(await readFile(join(out, name), 'utf8'));
    }
  });

  test('refuse a register without the names of projects', async () => {
    const { folder, out } = await withRegister();
    await writeFile(join(folder, 'none.csv'), 'a,b\n1,2\n');
    const { code, stderr } = await heshu('check', out, '--register', join(folder, 'none.csv'));
    expect([code, stderr]).toEqual([1, expect.stringContaining('none.csv is no register')]);
  });
});

describe('a configuration file', () => {
  const configured = async (text: string) => {
    const { folder, out } = await withRegister();
    const file = join(folder, 'rules.yaml');
    await writeFile(file, text);
    return { out, file, ...(await heshu('check', out, '--config', file, '-q')) };
  };

  test('switches rules off, sets severities, and names a register beside it', async () => {
    const { stdout } = await configured(
      'rules:\n  off: [score/section-sum]\n  severities: { dataset/duplicate-form: info }\nregister: register.csv\n',
    );
    expect(stdout).not.toContain('score/section-sum');
    expect(stdout).toContain('info  dataset/duplicate-form');
    expect(stdout).toContain('Projects without a form');
  });

  test('gives way to the command line', async () => {
    const { out, file } = await configured('failOn: error\n');
    expect((await heshu('check', out, '--config', file, '-q')).code).toBe(4);
    await writeFile(file, 'failOn: warning\nrules: { off: [score/section-sum, budget/allocated-exceeds-budget] }\n');
    expect((await heshu('check', out, '--config', file, '-q')).code).toBe(4);
    expect((await heshu('check', out, '--config', file, '--fail-on', 'error', '-q')).code).toBe(0);
  });

  test.each([
    ['rules:\n  of: []\n', 2],
    ['rules:\n  off: [form/unsigned,\n    no/such-rule]\n', 3],
    ['rules:\n  thresholds:\n    fullMarksForms: 3\n    overCompletion: -1\n', 4],
    ['jobs: 2\nrules: [\n', 3],
  ])('tells the line of a mistake: %j', async (text, line) => {
    const { code, stderr, file } = await configured(text);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${file}:${line}: `)]);
  });

  test('is found in the working folder', async () => {
    const { folder, out } = await withRegister();
    await writeFile(join(folder, 'heshu.config.json'), '{ "rules": { "off": ["score/section-sum"] } }');
    const given = [join(ROOT, 'bin/heshu.js'), 'check', out, '-q'];
    const { stdout } = await promisify(execFile)(process.execPath, given, { cwd: folder });
    expect(stdout).toContain('budget/allocated-exceeds-budget');
    expect(stdout).not.toContain('score/section-sum');
  });
});
