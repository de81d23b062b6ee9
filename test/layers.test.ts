import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

/** Which layers each layer may import from; every one may import from itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  layout: ['model'],
  readers: ['model', 'layout'],
  forms: ['model'],
  fields: ['model'],
  checks: ['model'],
  writers: ['model'],
  extract: ['model', 'layout', 'readers', 'forms', 'fields', 'checks'],
  store: ['model'],
  // An archive is a folder of files: what is one, and what it holds, the readers know.
  batch: ['model', 'readers', 'extract', 'store'],
  cli: ['model', 'layout', 'readers', 'forms', 'fields', 'checks', 'writers', 'extract', 'store', 'batch'],
  index: ['model', 'layout', 'readers', 'forms', 'fields', 'checks', 'writers', 'extract', 'store', 'batch'],
};

const IMPORTED = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^'\n]+)'/gm;

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const layerOf = (file: string) => file.slice(SOURCE.length).replace(/\.ts$/, '').split(sep)[0] ?? '';

async function readImports(): Promise<Import[]> {
  const names = (await readdir(SOURCE, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const perFile = names.map(async (name) => {
    const file = join(SOURCE, name);
    const text = await readFile(file, 'utf8');
    return [...text.matchAll(IMPORTED)].map(([, specifier = '']) => ({ file, specifier }));
  });
  return (await Promise.all(perFile)).flat();
}

const imports = await readImports();
const own = imports.filter(({ specifier }) => specifier.startsWith('.'));
const foreign = imports.filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'));

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('layers', () => {
  test('every folder of the source is a known layer', () => {
    expect(Object.keys(MAY_IMPORT)).toEqual(
      expect.arrayContaining([...new Set(imports.map(({ file }) => layerOf(file)))]),
    );
  });

  test('no layer imports one that it must not know', () => {
    const forbidden = own.filter(({ file, specifier }) => {
      const [from, to] = [layerOf(file), layerOf(resolve(dirname(file), specifier))];
      return from !== to && !MAY_IMPORT[from]?.includes(to);
    });
    expect(forbidden).toEqual([]);
  });

  test('a third-party package is imported in one layer only', () => {
    const users = Map.groupBy(foreign, ({ specifier }) => packageOf(specifier));
    const shared = [...users]
      .map(([name, uses]) => [name, [...new Set(uses.map(({ file }) => layerOf(file)))]] as const)
      .filter(([, layers]) => layers.length > 1);
    expect(shared).toEqual([]);
  });

  test('only declared dependencies are imported', async () => {
    const text = await readFile(join(SOURCE, '..', 'package.json'), 'utf8');
    const declared: Record<string, object | undefined> = JSON.parse(text);
    const names = Object.keys({ ...declared.dependencies, ...declared.optionalDependencies });
    expect(names).toEqual(expect.arrayContaining([...new Set(foreign.map(({ specifier }) => packageOf(specifier)))]));
  });
});
