import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { openZip } from '../../src/readers/zip/index.ts';
import { openStore } from '../../src/store/index.ts';
import { temporaryFolder } from '../support/folder.ts';

const FORM = join(import.meta.dirname, '../../fixtures/cases/v1-clinic-scanners/tabs.txt');
const FORMULA = '=HYPERLINK("http://127.0.0.1:9/","x")';
const MARKUP = '<img src=http://127.0.0.1:9/x onerror=alert(1)><script>alert(2)</script></script>';

/** Imports a form into whose values somebody has written a formula and a script. */
async function imported(formats: string): Promise<string> {
  const root = await temporaryFolder();
  const input = join(root, 'in');
  await mkdir(input);
  const form = await readFile(FORM, 'utf8');
  const forged = form
    .replace('乡镇卫生院影像诊断设备购置', FORMULA)
    .replace('填报单位（公章）：霁州市卫生健康事务局', `填报单位（公章）：${MARKUP}`);
  await writeFile(join(input, 'forged.txt'), forged);
  const out = join(root, 'out');
  const silent = { write: () => undefined };
  const streams = { stdout: silent, stderr: silent };
  await run(['import', input, '--out', out, '--formats', formats, '--jobs', '1'], streams, { LANG: 'en_US.UTF-8' });
  return out;
}

describe('formulas and markup in values', () => {
  test('are what the form says, and run nowhere', { timeout: 300_000 }, async () => {
    const out = await imported('csv,json,xlsx');
    const store = openStore(out);
    onTestFinished(() => store.close());
    const [record] = [...store.results.records()];
    expect(record?.fields.project_name?.value).toBe(FORMULA);

    const csv = await readFile(join(out, 'forms.csv'), 'utf8');
    expect(csv).toContain(`"'=HYPERLINK(""http`);

    const [workbook = ''] = (await readdir(out)).filter((name) => name.endsWith('.xlsx'));
    const archive = await openZip(await readFile(join(out, workbook)));
    for (const name of archive.names.filter((part) => part.includes('worksheets/'))) {
      expect(Buffer.from(await archive.read(name)).toString()).not.toMatch(/<f[ >]/u);
    }

    const report = await readFile(join(out, 'report.html'), 'utf8');
    expect(report).not.toContain('<img src=http');
    expect(report).not.toContain('<script>alert');
  });
});
