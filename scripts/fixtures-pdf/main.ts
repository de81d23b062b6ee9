import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printPage } from '../fixtures/render/chromium.ts';
import { htmlOf, PDF_CASES } from './cases.ts';

/** Prints the cases with Chromium into fixtures/pdf, a folder a case: the PDF and the tables that stand in it. */
const root = path.join(import.meta.dirname, '..', '..', 'fixtures', 'pdf');
const scratch = await mkdtemp(path.join(tmpdir(), 'heshu-pdf-'));
for (const each of PDF_CASES) {
  const folder = path.join(root, each.id);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'chromium.pdf'), printPage(htmlOf(each), each.id, scratch));
  await writeFile(path.join(folder, 'expected.json'), `${JSON.stringify({ tables: each.tables }, null, 2)}\n`);
}
await rm(scratch, { recursive: true });
