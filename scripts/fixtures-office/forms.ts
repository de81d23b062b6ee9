import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PagePrimitives } from '../../src/layout/primitives.ts';
import { convert, findSoffice } from '../../src/readers/converted/soffice.ts';
import { withDocument } from '../../src/readers/pdf/engine.ts';
import { fetchPage } from '../../src/readers/pdf/fetch.ts';
import { readPage } from '../../src/readers/pdf/primitives.ts';
import { truth } from '../evaluate/truth.ts';
import type { FixtureCase } from '../fixtures/case.ts';
import { CASES } from '../fixtures/cases.ts';
import { steadyDocx } from '../fixtures/render/steady.ts';
import { flatWorkbook } from './fods.ts';
import { type OfdHabits, ofd } from './ofd.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');

/** The forms written as OFD, and how. */
const OFD_FORMS: readonly { readonly id: string; readonly name: string; readonly habits: OfdHabits }[] = [
  { id: 'v1-market-sampling', name: 'lines', habits: { text: 'lines', borders: 'strokes' } },
  { id: 'v2-campus-network', name: 'characters', habits: { text: 'characters', borders: 'areas' } },
  { id: 'v3-street-trees', name: 'scaled', habits: { text: 'lines', borders: 'areas', scaled: true } },
  { id: 'v5-river-stations', name: 'lines', habits: { text: 'lines', borders: 'areas' } },
];

/** The forms written as workbooks. */
const XLSX_FORMS = ['v1-river-patrol', 'v2-water-plant', 'v4a-tea-terraces', 'v6-legal-aid'];

const OLD_WORD_FORM = 'v4b-road-care';

/** The pages of a case's printed form. */
async function printedPages(id: string): Promise<PagePrimitives[]> {
  const bytes = new Uint8Array(readFileSync(join(fixtures, 'cases', id, 'chromium.pdf')));
  return withDocument(bytes, undefined, async (document) => {
    const layers = await document.getOptionalContentConfig();
    const pages: PagePrimitives[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push((await readPage(await fetchPage(document, number), layers)).primitives);
    }
    return pages;
  });
}

function find(id: string): FixtureCase {
  const found = CASES.find((item) => item.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
}

/** Writes a file with the truth about it, as the evaluation reads it. */
function write(folder: string, id: string, name: string, kind: string, bytes: Uint8Array): void {
  const { truths, planted } = find(id);
  const target = join(fixtures, folder, id);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, name), bytes);
  const checked = truth.parse({ forms: truths, planted, files: { [name]: { kind, planted: [] } } });
  writeFileSync(join(target, 'expected.json'), `${JSON.stringify(checked, null, 2)}\n`);
}

async function soffice(): Promise<string> {
  const program = await findSoffice();
  if (program === undefined) throw new Error('LibreOffice is not installed');
  return program;
}

async function writeWorkbooks(): Promise<void> {
  const program = await soffice();
  rmSync(join(fixtures, 'xlsx'), { recursive: true, force: true });
  for (const id of XLSX_FORMS) {
    const bytes = await convert(program, Buffer.from(flatWorkbook(find(id).sheet)), 'fods', 'xlsx');
    write('xlsx', id, 'libreoffice.xlsx', 'xlsx/libreoffice', steadyDocx(bytes));
  }
}

async function writeOfd(): Promise<void> {
  rmSync(join(fixtures, 'ofd'), { recursive: true, force: true });
  for (const { id, name, habits } of OFD_FORMS) {
    write('ofd', id, `${name}.ofd`, `ofd/${name}`, steadyDocx(ofd(await printedPages(id), habits)));
  }
}

/** Writes one form in the format of old Word. */
async function writeOldWord(): Promise<void> {
  rmSync(join(fixtures, 'converted'), { recursive: true, force: true });
  const bytes = readFileSync(join(fixtures, 'cases', OLD_WORD_FORM, 'docx-js.docx'));
  const old = await convert(await soffice(), bytes, 'docx', 'doc');
  write('converted', OLD_WORD_FORM, 'word-97.doc', 'converted/doc', old);
}

/** Writes whole forms as workbooks, OFD and old Word documents, below fixtures/xlsx, fixtures/ofd, fixtures/converted. */
export async function writeForms(): Promise<void> {
  await writeOfd();
  await writeWorkbooks();
  await writeOldWord();
}
