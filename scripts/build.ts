import { spawnSync } from 'node:child_process';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const source = join(root, 'src');
const built = join(root, 'dist');

/** Translates the TypeScript of `src` into JavaScript with declarations. */
function translate(): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the translation failed');
}

/** Copies what the program reads at run time and is no TypeScript. */
async function copyData(): Promise<void> {
  const names = await readdir(source, { recursive: true, withFileTypes: true });
  const data = names.filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'));
  for (const { parentPath, name } of data) {
    const from = join(parentPath, name);
    await cp(from, join(built, from.slice(source.length)));
  }
}

await rm(built, { recursive: true, force: true });
translate();
await copyData();
