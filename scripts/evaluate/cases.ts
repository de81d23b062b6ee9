import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Truth, truth } from './truth.ts';

/** One file with the truth about it. */
export interface Case {
  readonly path: string;
  readonly kind: string;
  readonly truth: Truth;
  readonly planted: Truth['planted'];
  /** Fields of the first form that nobody could read. */
  readonly illegible: readonly string[];
}

async function readFolder(file: string): Promise<Case[]> {
  const parsed = truth.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.message}`);
  return Object.entries(parsed.data.files).map(([name, { kind, planted, illegible = [] }]) => ({
    path: join(dirname(file), name),
    kind,
    truth: parsed.data,
    planted: [...parsed.data.planted, ...planted],
    illegible,
  }));
}

/** The cases of every folder below `directory` that holds an `expected.json`, by path. */
export async function findCases(directory: string): Promise<Case[]> {
  const names = await readdir(directory, { recursive: true });
  const files = names.filter((name) => /(?:^|[\\/])expected\.json$/.test(name)).sort();
  const cases = await Promise.all(files.map((name) => readFolder(join(directory, name))));
  return cases.flat();
}
