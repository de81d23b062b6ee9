import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findCases } from '../scripts/evaluate/cases.ts';
import { extract } from '../src/extract.ts';
import { loadDefinitions } from '../src/forms/index.ts';
import { openZip } from '../src/readers/zip/index.ts';
import { packZip } from '../src/readers/zip/pack.ts';

const definitions = await loadDefinitions();
const form = (await findCases('fixtures/cases')).find(
  ({ kind, truth }) => kind.startsWith('docx/') && truth.forms.length === 1,
);
const bytes = new Uint8Array(await readFile(form?.path ?? ''));

/** The form with another document embedded at its end. */
async function withEmbedded(): Promise<Uint8Array> {
  const zip = await openZip(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.names) parts.set(name, await zip.read(name));
  const body = new TextDecoder().decode(parts.get('word/document.xml'));
  parts.set('word/document.xml', new TextEncoder().encode(body.replace('</w:body>', '<w:altChunk/></w:body>')));
  return packZip(parts);
}

const outcome = async (changed: Uint8Array) =>
  (await extract({ path: 'a.docx', bytes: changed, sha256: '0'.repeat(64) }, { definitions })).document;

test('a file that was read whole is extracted', async () => {
  expect(await outcome(bytes)).toMatchObject({ status: 'extracted', forms: 1 });
});

test('a file with a part that nobody read is extracted in part, with the reason', async () => {
  const document = await outcome(await withEmbedded());
  expect(document).toMatchObject({ status: 'partial', forms: 1, error: { code: 'foreign-part' } });
});
