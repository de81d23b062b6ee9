import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ImportOptions, importPaths } from '../../src/batch/import.ts';
import type { LoadedFile } from '../../src/batch/load.ts';
import type { DocumentRow } from '../../src/model/dataset.ts';
import { temporaryFolder } from '../support/folder.ts';
import { record } from '../support/record.ts';

/** Stands for the extraction: the content of the file says what comes of it. */
async function extract({ path, bytes, sha256 }: LoadedFile) {
  const content = new TextDecoder().decode(bytes);
  if (content === 'bug') throw new Error('a mistake');
  const known = { path, sha256, media_type: 'text/plain', bytes: bytes.length };
  const document: DocumentRow =
    content === 'bad'
      ? { ...known, forms: 0, status: 'failed', error: { code: 'broken-file', args: {} } }
      : { ...known, forms: 1, status: 'extracted' };
  return { document, records: content === 'bad' ? [] : [record({ form_id: content, path })] };
}

async function importFiles(files: Readonly<Record<string, string>>, options: Partial<ImportOptions> = {}) {
  const root = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content);
  const imported = await importPaths([root], { skip: [], extract, onProgress: () => undefined, ...options });
  const rows = imported.documents.map(({ path, status, error, duplicate_of }) => {
    const name = path.slice(root.length + 1);
    return [name, status, error?.code ?? duplicate_of?.slice(root.length + 1)];
  });
  return { rows, forms: imported.records.map(({ form_id }) => form_id) };
}

describe('importPaths', () => {
  test('gives every file a row and takes its records', async () => {
    const { rows, forms } = await importFiles({ 'b.txt': 'two', 'a.txt': 'one' });
    expect(rows).toEqual([
      ['a.txt', 'extracted', undefined],
      ['b.txt', 'extracted', undefined],
    ]);
    expect(forms).toEqual(['one', 'two']);
  });

  test('reads a content once and lists its copies', async () => {
    const { rows, forms } = await importFiles({ 'a.txt': 'one', 'b.txt': 'one' });
    expect(rows[1]).toEqual(['b.txt', 'duplicate', 'a.txt']);
    expect(forms).toEqual(['one']);
  });

  test('says of each copy of a useless file why it is useless', async () => {
    const { rows } = await importFiles({ 'a.txt': 'bad', 'b.txt': 'bad' });
    expect(rows).toEqual([
      ['a.txt', 'failed', 'broken-file'],
      ['b.txt', 'failed', 'broken-file'],
    ]);
  });

  test('goes on after a mistake of the program', async () => {
    const { rows } = await importFiles({ 'a.txt': 'bug', 'b.txt': 'one' });
    expect(rows).toEqual([
      ['a.txt', 'failed', 'internal'],
      ['b.txt', 'extracted', undefined],
    ]);
  });

  test('tells how far it has come', async () => {
    const told: string[] = [];
    const onProgress: ImportOptions['onProgress'] = ({ done, total, failed }) =>
      told.push(`${done}/${total} ${failed}`);
    await importFiles({ 'a.txt': 'bad', 'b.txt': 'one' }, { onProgress });
    expect(told).toEqual(['0/2 0', '1/2 1', '2/2 1']);
  });
});
