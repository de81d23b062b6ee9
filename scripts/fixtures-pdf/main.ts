import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printPage } from '../fixtures/render/chromium.ts';
import { htmlOf, PDF_CASES, type PdfCase } from './cases.ts';
import { exportPage } from './office.ts';

const root = path.join(import.meta.dirname, '..', '..', 'fixtures', 'pdf');
const scratch = await mkdtemp(path.join(tmpdir(), 'heshu-pdf-'));

/** The name of the file is that of its producer. */
function print(each: PdfCase): readonly [name: string, bytes: Uint8Array] {
  const { id, office } = each;
  if (office) return ['libreoffice.pdf', exportPage(htmlOf(each), id, office, scratch)];
  return ['chromium.pdf', printPage(htmlOf(each), id, scratch)];
}

/** Prints the cases that are named, or all, into fixtures/pdf: a folder a case, with the tables that stand in it. */
const named = process.argv.slice(2);
for (const each of PDF_CASES.filter(({ id }) => named.length === 0 || named.includes(id))) {
  const { id, tables, unsure, password } = each;
  const folder = path.join(root, id);
  const [name, bytes] = print(each);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), bytes);
  await writeFile(path.join(folder, 'expected.json'), `${JSON.stringify({ tables, unsure, password }, null, 2)}\n`);
}
await rm(scratch, { recursive: true });
