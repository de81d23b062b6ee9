import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { parseDefinition } from '../../src/forms/index.ts';
import { temporaryFolder } from '../support/folder.ts';

const CASES = fileURLToPath(new URL('../../fixtures/cases/', import.meta.url));
const DEPARTMENT = join(CASES, 'v5-river-stations/tabs.txt');
const CITY = join(CASES, 'v1-clinic-scanners/tabs.txt');

const row = (...cells: readonly string[]): string => `<tr><td>${cells.join('</td><td>')}</td></tr>`;
const wide = (...cells: readonly string[]): string =>
  `<tr>${cells.map((text) => `<td colspan="3">${text}</td>`).join('')}</tr>`;

/** A form whose every label is its own. */
const HARBOUR = [
  '<p>某区政策类资金自我评价打分表</p><p>（2022年度）</p><table>',
  row('承办单位', '渔港服务站', '归口处室', '农业处', '经费性质', '一般', ''),
  row('经费情况（万元）', '经费来源', '年初核定', '追加后核定', '实际列支', '列支比例', '列支得分'),
  row('', '经费总计', '90', '100', '96', '96%', '9.6'),
  row('', '其中：本级安排', '90', '100', '96', '', ''),
  '<tr><td rowspan="2">政策目标</td><td colspan="3">年初目标</td><td colspan="3">达成情况说明</td></tr>',
  wide('补贴渔船200艘。', '补贴渔船205艘。'),
  row('指标大类', '指标小类', '指标描述', '计划值', '达成值', '满分', '自评打分'),
  row('产出类', '数量', '补贴渔船', '≥200艘', '205艘', '60', '60'),
  row('效果类', '社会效益', '事故下降', '≥20%', '18%', '30', '27'),
  row('总得分', '', '', '', '', '100', '96.6'),
  '</table>',
].join('');

/** Runs `heshu forms` in English and catches what it writes. */
async function forms(...args: string[]) {
  const output = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof output) => ({
    write: (text: string) => {
      output[name] += text;
    },
  });
  const streams = { stdout: stream('stdout'), stderr: stream('stderr') };
  const code = await run(['forms', ...args], streams, { LANG: 'en_US.UTF-8' });
  return { code, ...output };
}

const blank = (text: string) => text.replaceAll(/(?<=\t)[^\t\n]*\d[^\t\n]*(?=\t|\n)/gu, '');

describe('heshu forms new', () => {
  test('drafts what the tables of the form are called, and what adds up on it', async () => {
    const { stdout } = await forms('new', DEPARTMENT);
    const draft = parseDefinition(stdout, 'my-form.yaml');
    expect(draft.titles).toEqual(['部门预算项目支出绩效自评表']);
    const [pairs, funds, , indicators] = draft.blocks;
    expect(pairs).toMatchObject({
      fields: { supervising_department: ['主管部门'] },
      others: { 存在问题: ['存在问题'] },
    });
    expect(funds).toMatchObject({ stages: { annual_budget: ['调整后预算数'] }, others: { 原因: ['原因'] } });
    expect(indicators).toMatchObject({ columns: { operator: ['指标性质'], unit: ['度量单位'] } });
    expect(draft.equations.map(({ rule }) => rule)).toContain('score/total-sum');
    expect(stdout).toContain('# holds on this form');
  });

  test('drafts the sections of a scoring table', async () => {
    const { stdout } = await forms('new', CITY);
    const scores = parseDefinition(stdout, 'my-form.yaml').blocks.find(({ kind }) => kind === 'scores');
    expect(scores).toMatchObject({ sections: { length: 4 } });
  });

  test('drafts from a blank form', async () => {
    const file = join(await temporaryFolder(), 'blank.txt');
    await writeFile(file, blank(await readFile(DEPARTMENT, 'utf8')));
    const { code, stdout } = await forms('new', file);
    expect(code).toBe(0);
    expect(parseDefinition(stdout, 'my-form.yaml').blocks.map(({ kind }) => kind)).toContain('indicators');
  });

  test('drafts a form of which no label is known by what stands in its columns', async () => {
    const folder = await temporaryFolder();
    const [file, out] = [join(folder, 'harbour.html'), join(folder, 'harbour-policy.yaml')];
    await writeFile(file, HARBOUR);
    expect((await forms('new', file, '--out', out)).code).toBe(0);
    const draft = await readFile(out, 'utf8');
    expect(parseDefinition(draft, 'harbour-policy.yaml').blocks).toMatchObject([
      { others: { 承办单位: ['承办单位'] } },
      { stages: { initial_budget: ['年初核定'], annual_budget: ['追加后核定'], actual: ['实际列支'] } },
      { fields: { annual_goal: ['年初目标'], annual_result: ['达成情况说明'] } },
      { columns: { level1: ['指标大类'], level3: ['指标描述'], target: ['计划值'], score: ['自评打分'] } },
    ]);
    expect(draft).toContain('# No header is known: this is a guess');
    expect((await forms('test', file, '--forms', folder)).stdout).toContain('Every cell has its place');
  });

  test('writes a file that is tried at once, and never over another', async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'river-form.yaml');
    expect((await forms('new', DEPARTMENT, '--out', out)).code).toBe(0);
    const tested = await forms('test', DEPARTMENT, '--forms', folder);
    expect(tested.stdout).toContain('river-form');
    expect(tested.stdout).toContain('Every cell has its place');
    expect((await forms('new', DEPARTMENT, '--out', out)).code).toBe(1);
    expect((await forms('new', DEPARTMENT, '--out', join(folder, 'River.txt'))).stderr).toContain(
      'River.txt cannot be',
    );
  });
});

describe('heshu forms test', () => {
  const edited = async (from: string, to: string) => {
    const folder = await temporaryFolder();
    const { stdout } = await forms('new', DEPARTMENT);
    await writeFile(join(folder, 'my-form.yaml'), stdout.replace(from, to));
    return forms('test', DEPARTMENT, '--forms', folder);
  };

  test('shows what each cell is and what has no field', async () => {
    const { stdout } = await edited('      存在问题: [存在问题]\n', '');
    expect(stdout).toMatch(/line 9, cell 4 +65\.00 +a value +funds\[1\]\.amount/);
    expect(stdout).toMatch(/line 9, cell 2 +总额 +a label +funds\.sources\.total/);
    expect(stdout).toContain('has no field and is kept as others[');
  });

  test('tells the line of a mistake and what was expected', async () => {
    const { code, stderr } = await edited('- kind: funds', '- kind: fund');
    expect(code).toBe(1);
    expect(stderr).toMatch(/my-form\.yaml:\d+: blocks\.1\.kind: /);
  });
});
