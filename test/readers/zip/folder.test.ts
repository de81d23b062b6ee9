import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Fault } from '../../../src/model/fault.ts';
import { FOLDER_LIMITS, type FolderLimits, filesInZip } from '../../../src/readers/zip/folder.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { type ZipFile, zip } from '../../support/zip.ts';

const text = (content: string) => new TextEncoder().encode(content);

async function openZip(files: readonly ZipFile[] | Uint8Array, limits: Partial<FolderLimits> = {}) {
  const bytes = files instanceof Uint8Array ? files : zip(files);
  const path = join(await temporaryFolder(), 'a.zip');
  await writeFile(path, bytes);
  const handle = await open(path);
  onTestFinished(() => handle.close());
  return filesInZip(handle.fd, bytes.length, { ...FOLDER_LIMITS, ...limits });
}

/** What each file of an archive gives: its text, or the code of its fault. */
async function contents(...args: Parameters<typeof openZip>): Promise<Record<string, string>> {
  const read = async (file: Awaited<ReturnType<typeof openZip>>[number]) => {
    const content = await file.read().catch((error: unknown) => (error instanceof Fault ? error.code : 'other'));
    return [file.name, typeof content === 'string' ? content : new TextDecoder().decode(content)] as const;
  };
  return Object.fromEntries(await Promise.all((await openZip(...args)).map(read)));
}

const fault = (...args: Parameters<typeof openZip>) =>
  openZip(...args).then(
    () => 'none',
    (error: unknown) => (error instanceof Fault ? error.code : error),
  );

describe('filesInZip', () => {
  test('gives the files, with their folders', async () => {
    const files = [
      { name: 'a/', content: text('') },
      { name: 'a/b.txt', content: text('one') },
      { name: 'c.txt', content: text('two') },
    ];
    expect(await contents(files)).toEqual({ 'a/b.txt': 'one', 'c.txt': 'two' });
  });

  test('understands names that Chinese Windows wrote', async () => {
    const name = Buffer.from([0xd7, 0xd4, 0xc6, 0xc0, 0xb1, 0xed, 0x2e, 0x74, 0x78, 0x74]);
    expect(await contents([{ name, content: text('x') }])).toEqual({ '自评表.txt': 'x' });
  });

  test.each(['../out.txt', '/etc/out.txt', 'a/../../out.txt', 'C:/out.txt', '..\\out.txt'])(
    'refuses the name %j and reads the rest',
    async (name) => {
      const files = await contents([
        { name, content: text('bad') },
        { name: 'good.txt', content: text('good') },
      ]);
      expect(Object.values(files)).toEqual(['broken-file', 'good']);
    },
  );

  test('refuses an encrypted file and reads the rest', async () => {
    const files = [
      { name: 'a', content: text('secret'), isEncrypted: true },
      { name: 'b', content: text('open') },
    ];
    expect(await contents(files)).toEqual({ a: 'encrypted', b: 'open' });
  });

  test('refuses a file that was packed too small', async () => {
    expect(await contents([{ name: 'bomb', content: new Uint8Array(4_000_000) }])).toEqual({ bomb: 'too-large' });
  });

  test('refuses a file that is larger than allowed', async () => {
    expect(await contents([{ name: 'a', content: text('12345') }], { fileBytes: 4 })).toEqual({ a: 'too-large' });
  });

  test('stops at the size that the archive claims', async () => {
    const content = new Uint8Array(900_000);
    expect(await contents([{ name: 'liar', content, claimedSize: 10 }])).toEqual({ liar: 'broken-file' });
  });

  test('refuses an archive whose files come to more than allowed', async () => {
    const files = [1, 2, 3].map((number) => ({ name: String(number), content: text('12345') }));
    expect(await fault(files, { totalBytes: 14 })).toBe('too-large');
    expect(await fault(files, { files: 2 })).toBe('too-large');
  });

  test('refuses files that stand on the same bytes', async () => {
    const content = Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 7919) % 251);
    const copies = Array.from({ length: 20 }, (_, at) => ({
      name: `copy-${at}`,
      content,
      ...(at > 0 && { sameAs: 0 }),
    }));
    expect(await fault(copies)).toBe('too-large');
  });

  test('says that an archive is broken', async () => {
    expect(await fault(text('PK\u0003\u0004 and nothing more'))).toBe('broken-file');
  });
});
