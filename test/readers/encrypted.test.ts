import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import officeCrypto from 'officecrypto-tool';
import { describe, expect, it } from 'vitest';
import { detect, read } from '../../src/readers/index.ts';

const FOLDER = 'fixtures/docx';
const names = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith('.docx')).sort();
const plain = await readFile(join(FOLDER, names[0] ?? ''));

const open = (bytes: Uint8Array, password?: string) =>
  read({ path: 'a.docx', bytes, mediaType: detect(bytes), options: password === undefined ? {} : { password } });

describe.each([
  ['agile', officeCrypto.encrypt(plain, { password: 'kaimen' })],
  ['standard', officeCrypto.encrypt(plain, { password: 'kaimen', type: 'standard' })],
])('a Word document with %s encryption', (_, locked) => {
  it('is read as what it holds with its password', async () => {
    const { blocks, reader } = await open(locked, 'kaimen');
    expect({ blocks, reader }).toEqual({ blocks: (await open(plain)).blocks, reader: 'docx' });
  });

  it('asks for a password', async () => {
    await expect(open(locked)).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('says that a password does not fit', async () => {
    await expect(open(locked, 'guanmen')).rejects.toMatchObject({ code: 'wrong-password' });
  });
});

it('says that what stands for an encrypted package is broken', async () => {
  const locked = officeCrypto.encrypt(plain, { password: 'kaimen' });
  const cut = locked.subarray(0, Math.floor(locked.length / 2));
  await expect(open(cut, 'kaimen')).rejects.toMatchObject({ code: 'broken-file' });
});
