import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../src/checks/index.ts';
import { COMMANDS } from '../src/cli/program.ts';
import { TEXTS } from '../src/cli/texts/index.ts';
import { loadDefinitions } from '../src/forms/index.ts';
import { READERS } from '../src/readers/index.ts';
import { WRITERS } from '../src/writers/index.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The texts of all files below a folder whose names fit. */
async function textsBelow(folder: string, pattern: RegExp): Promise<Map<string, string>> {
  const names = (await readdir(join(root, folder), { recursive: true })).filter((name) => pattern.test(name));
  const texts = names.map(
    async (name) => [name.replaceAll('\\', '/'), await readFile(join(root, folder, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

/** Files that declare a constant of a type. */
async function declaring(folder: string, type: string): Promise<string[]> {
  const texts = await textsBelow(folder, /\.ts$/);
  return [...texts].filter(([, text]) => text.includes(`: ${type} = `)).map(([name]) => name);
}

const readmes = await Promise.all(['README.md', 'README.zh-CN.md'].map((name) => readFile(join(root, name), 'utf8')));
const isDocumented = (id: string) => readmes.every((text) => text.includes(`\`${id}\``));
const tests = [...(await textsBelow('test', /\.ts$/)).values()].join('\n');
const definitions = await loadDefinitions();

describe('readers', () => {
  test('every one that exists is in the table', async () => {
    expect(await declaring('src/readers', 'Reader')).toHaveLength(READERS.length);
  });
  test.each(READERS.map(({ id }) => id))('%s is documented', (id) => expect(isDocumented(id)).toBe(true));
});

describe('forms', () => {
  test('every one that exists is loaded', async () => {
    const files = (await readdir(join(root, 'src/forms'))).filter((name) => name.endsWith('.yaml'));
    expect(definitions.map(({ id }) => id)).toEqual(files.map((name) => basename(name, '.yaml')).sort());
  });
  test.each(definitions.map(({ id }) => id))('%s is documented', (id) => expect(isDocumented(id)).toBe(true));
});

describe('rules', () => {
  test('every one that exists is in the table, once', async () => {
    const files = (await readdir(join(root, 'src/checks/rules'))).filter((name) => name.endsWith('.ts'));
    const ids = ALL_RULES.map(({ id }) => `${id.replace('/', '-')}.ts`);
    expect(files.sort()).toEqual(ids.sort());
  });
  test.each(ALL_RULES.map(({ id }) => id))('%s is tested', (id) => expect(tests.includes(id)).toBe(true));
});

describe('writers', () => {
  test('every one that exists is in the table', async () => {
    expect(await declaring('src/writers', 'Writer')).toHaveLength(WRITERS.length);
  });
  test.each(WRITERS.map(({ format }) => format))('%s is documented', (format) =>
    expect(isDocumented(format)).toBe(true),
  );
  test('every one is tested', async () => {
    const untested = (await declaring('src/writers', 'Writer')).filter((file) => !tests.includes(`/writers/${file}`));
    expect(untested).toEqual([]);
  });
});

describe('commands', () => {
  test('every one that exists is in the table and has a text', async () => {
    const files = await readdir(join(root, 'src/cli/commands'));
    expect(COMMANDS).toHaveLength(files.length);
    expect(Object.keys(TEXTS.en.commands)).toEqual(expect.arrayContaining(files.map((name) => basename(name, '.ts'))));
  });
});
