import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Truth, truth } from '../evaluate/truth.ts';
import { random } from '../fixtures/random.ts';
import { manyScans, type Planned, SAMPLE } from './plan.ts';
import { type Print, print } from './print.ts';
import { RECIPES } from './recipes.ts';

const { values: options } = parseArgs({
  options: {
    /** Where to; with `all` it must be given. */
    out: { type: 'string' },
    /** Many more than the repository holds, so many forms for each way. */
    all: { type: 'string' },
    /** Other forms than without it, with `all`. */
    seed: { type: 'string' },
    /** Only these ways: `seal,fax`. */
    only: { type: 'string' },
  },
});

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
if (options.all !== undefined && options.out === undefined) throw new Error('--all needs --out DIR');
const root = options.out ?? join(fixtures, 'scans');
const only = options.only?.split(',');
const planned = (options.all === undefined ? SAMPLE : manyScans(Number(options.all), options.seed)).filter(
  ({ recipe }) => only?.includes(recipe) ?? true,
);
if (only === undefined) rmSync(root, { recursive: true, force: true });
const scratch = mkdtempSync(join(tmpdir(), 'fixtures-'));
try {
  for (const [caseId, group] of Map.groupBy(planned, (one) => one.caseId)) await writeCase(caseId, group);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The scans of a case, with what the case knows about the form. */
async function writeCase(caseId: string, group: readonly Planned[]): Promise<void> {
  const folder = join(root, caseId);
  mkdirSync(folder, { recursive: true });
  const prints = new Map<string, Print>();
  const files: Truth['files'] = { ...others(folder) };
  for (const { producer, recipe } of group) {
    const printed = prints.get(producer) ?? (await print(caseId, producer, scratch));
    prints.set(producer, printed);
    Object.assign(files, await writeScan(folder, printed, recipe));
  }
  const known = truth.parse(JSON.parse(readFileSync(join(fixtures, 'cases', caseId, 'expected.json'), 'utf8')));
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(truth.parse({ ...known, files }), null, 2)}\n`);
}

/** The scans that are there already, where only some ways are made anew. */
function others(folder: string): Truth['files'] {
  const file = join(folder, 'expected.json');
  return existsSync(file) ? truth.parse(JSON.parse(readFileSync(file, 'utf8'))).files : {};
}

async function writeScan(folder: string, printed: Print, recipeId: string): Promise<Truth['files']> {
  const recipe = RECIPES.find(({ id }) => id === recipeId);
  if (!recipe) throw new Error(`no way ${recipeId}; there are ${RECIPES.map(({ id }) => id).join(', ')}`);
  const { caseId, producer } = printed;
  if (!(recipe.suits?.(printed) ?? true)) return {};
  const { extension, bytes, illegible } = await recipe.make(printed, random(`${caseId} ${producer} ${recipeId}`));
  const name = `${recipeId}-${producer}.${extension}`;
  writeFileSync(join(folder, name), bytes);
  process.stderr.write(`${caseId}/${name}: ${printed.pages.length} pages, ${bytes.length} bytes\n`);
  return { [name]: { kind: recipe.kind, planted: [], ...(illegible && { illegible: [...illegible] }) } };
}
