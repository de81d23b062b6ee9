import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertAll } from '../fixtures/render/office.ts';
import { steadyDocx } from '../fixtures/render/steady.ts';
import type { DocxCase } from './case.ts';
import { DOCX_JS_CASES } from './docx-js.ts';
import { writeForms } from './forms.ts';
import { LIBREOFFICE_CASES } from './libreoffice.ts';
import { XML_CASES } from './xml.ts';

/** Documents with one feature of Word each, below fixtures/docx: the file and what must be read from it. */
const CASES: readonly DocxCase[] = [...DOCX_JS_CASES, ...LIBREOFFICE_CASES, ...XML_CASES];

const root = join(import.meta.dirname, '..', '..', 'fixtures', 'docx');
const scratch = mkdtempSync(join(tmpdir(), 'fixtures-docx-'));

function write({ id, expected }: DocxCase, bytes: Uint8Array): void {
  const folder = join(root, id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'input.docx'), bytes);
  const { blocks, notes = [], readOnce = [] } = expected;
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify({ blocks, notes, readOnce }, null, 2)}\n`);
}

try {
  rmSync(root, { recursive: true, force: true });
  const sources = CASES.flatMap((item) => (item.producer === 'libreoffice' ? [[item.id, item.source] as const] : []));
  const converted = convertAll(new Map(sources), 'docx', scratch);
  for (const item of CASES) {
    const bytes = item.producer === 'libreoffice' ? converted.get(item.id) : await item.make();
    if (bytes) write(item, steadyDocx(bytes));
  }
  await writeForms();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
