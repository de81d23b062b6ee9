import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formsPage } from './docs/forms-page.ts';
import { rulesPage } from './docs/rules-page.ts';

interface Page {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly text: () => string | Promise<string>;
}

/** Every page that is generated from what it describes. */
export const PAGES: readonly Page[] = [
  { path: 'src/checks/README.md', text: rulesPage },
  { path: 'src/forms/README.md', text: formsPage },
];

const root = join(import.meta.dirname, '..');

/** Pages whose file is not what would be generated. */
export async function stalePages(): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const { path, text } of PAGES) {
    const stored = await readFile(join(root, path), 'utf8').catch(() => '');
    if (stored.replaceAll('\r\n', '\n') !== (await text())) stale.push(path);
  }
  return stale;
}

if (import.meta.main) {
  for (const { path, text } of PAGES) await writeFile(join(root, path), await text());
}
