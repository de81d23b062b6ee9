import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { walkPaths } from '../../src/batch/walk.ts';
import { temporaryFolder } from '../support/folder.ts';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** A folder with these files (each holding its own name); gives its path. */
async function folderWith(...names: string[]): Promise<string> {
  const root = await temporaryFolder();
  for (const name of names) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), name);
  }
  return root;
}

async function pathsBelow(root: string, ...args: string[]): Promise<string[]> {
  const { found } = await walkPaths(args.length > 0 ? args : [root]);
  return found.map((one) => one.path.slice(root.length + 1) + ('fault' in one ? ` ${one.fault.code}` : ''));
}

describe('walkPaths', () => {
  test('finds files in all folders, sorted by code unit', async () => {
    const root = await folderWith('b.txt', 'a/z.txt', 'a/a/a.txt', 'B.txt', '乙.txt', 'a-1.txt');
    expect(await pathsBelow(root)).toEqual(['B.txt', 'a-1.txt', 'a/a/a.txt', 'a/z.txt', 'b.txt', '乙.txt']);
  });

  test('finds nothing twice, however often it is named', async () => {
    const root = await folderWith('a/x.txt', 'b.txt');
    expect(await pathsBelow(root, root, join(root, 'a'), join(root, 'b.txt'), `${root}/a/../b.txt`)).toEqual([
      'a/x.txt',
      'b.txt',
    ]);
  });

  test('gives a missing path a row of its own', async () => {
    const root = await folderWith('a.txt');
    expect(await pathsBelow(root, join(root, 'none'), root)).toEqual(['a.txt', 'none not-found']);
  });

  test('leaves out what programs leave beside documents, and says so', async () => {
    const root = await folderWith('a.docx', '~$a.docx', '.~lock.a.docx#', 'Thumbs.db', '.DS_Store');
    const { found, leftOut } = await walkPaths([root]);
    expect(found).toHaveLength(1);
    expect(leftOut).toHaveLength(4);
  });

  test('leaves out the files it is told to skip', async () => {
    const root = await folderWith('a.txt', 'out/forms.csv');
    const { found } = await walkPaths([root], [join(root, 'out/forms.csv'), join(root, 'out/none.csv')]);
    expect(found).toHaveLength(1);
  });

  test.skipIf(isWindows)('follows links, but not in circles, and prefers the real path', async () => {
    const outside = await folderWith('c.txt');
    const root = await folderWith('real/a.txt');
    await symlink(root, join(root, 'circle'));
    await symlink(join(root, 'real'), join(root, 'again'));
    await symlink(join(root, 'real/a.txt'), join(root, '0.txt'));
    await symlink(outside, join(root, 'elsewhere'));
    expect(await pathsBelow(root)).toEqual(['elsewhere/c.txt', 'real/a.txt']);
  });

  test.skipIf(isWindows)('reports a link that leads nowhere', async () => {
    const root = await folderWith('a.txt');
    await symlink(join(root, 'none'), join(root, 'broken'));
    expect(await pathsBelow(root)).toEqual(['a.txt', 'broken not-found']);
  });

  test.skipIf(isWindows || isRoot)('reports a folder that it may not open and goes on', async () => {
    const root = await folderWith('closed/a.txt', 'open/b.txt');
    await chmod(join(root, 'closed'), 0);
    expect(await pathsBelow(root)).toEqual(['closed not-readable', 'open/b.txt']);
    await chmod(join(root, 'closed'), 0o700);
  });

  test.skipIf(process.platform !== 'linux')('shows names in the encoding of Chinese Windows', async () => {
    const root = await folderWith();
    const gbk = Buffer.from([0xb1, 0xed, 0x2e, 0x74, 0x78, 0x74]);
    await writeFile(Buffer.concat([Buffer.from(`${root}/`), gbk]), 'x');
    expect(await pathsBelow(root)).toEqual(['表.txt']);
  });

  test.skipIf(process.platform !== 'linux')('tells two names apart that look the same', async () => {
    const root = await folderWith('表.txt');
    const gbk = Buffer.from([0xb1, 0xed, 0x2e, 0x74, 0x78, 0x74]);
    await writeFile(Buffer.concat([Buffer.from(`${root}/`), gbk]), 'x');
    const paths = await pathsBelow(root);
    expect(new Set(paths).size).toBe(2);
  });
});
