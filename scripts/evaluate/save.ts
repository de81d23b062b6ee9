import { writeFile } from 'node:fs/promises';
import { VERSION } from '../../src/cli/version.ts';
import type { Totals } from './totals.ts';

/** Keeps the figures that the quality report quotes; the last of the totals is that of all files. */
export async function saveEvaluation(file: string, totals: readonly Totals[]): Promise<void> {
  const all = totals.at(-1);
  if (!all) return;
  const readers = [...new Set(totals.slice(0, -1).map(({ kind }) => kind.split('/')[0]))];
  const { files, numbers, silent } = all;
  await writeFile(file, `${JSON.stringify({ version: VERSION, readers, files, numbers, silent }, null, 2)}\n`);
}
