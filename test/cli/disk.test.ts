import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { datasets, inputFolder, startImport } from '../support/import.ts';

/** Enough for the store to be opened, too little for the datasets. */
const ROOM = 192 * 1024;

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'pipe' });
const unmount = (folder: string) => execFileSync('umount', [folder], { stdio: 'pipe' });

/** A disk in memory of so many bytes. */
const mountDisk = (folder: string, size: string) => mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
const remount = (folder: string, options: string) => mount('-o', `remount,${options}`, folder);

/** Disks are made where the system lets this user. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'heshu-disk-'));
  try {
    mountDisk(folder, '1m');
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function imported(input: string, out: string) {
  const child = startImport(input, out);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  return { said: await text(child.stderr), code: await ended };
}

describe.runIf(canMount())('an import onto a disk', { timeout: 300_000 }, () => {
  let input: string;
  let disk: string;

  beforeEach(async () => {
    [input, disk] = [await inputFolder(), await temporaryFolder()];
    mountDisk(disk, '64m');
  });

  afterEach(() => unmount(disk));

  test('that is full says so and loses nothing: with room it ends as if it had never stopped', async () => {
    const elsewhere = await temporaryFolder();
    await imported(input, elsewhere);
    remount(disk, 'size=192k');
    const stopped = await imported(input, disk);
    expect(stopped).toMatchObject({ code: 1, said: expect.stringContaining('The disk is full') });
    remount(disk, 'size=64m');
    expect(await imported(input, disk)).toMatchObject({ code: 0 });
    expect(await datasets(disk)).toEqual(await datasets(elsewhere));
  });

  test('that fills up while datasets are written leaves the older ones whole', async () => {
    await imported(input, disk);
    const older = await datasets(disk);
    const { blocks, bfree, bsize } = await statfs(disk);
    remount(disk, `size=${(blocks - bfree) * bsize + ROOM}`);
    await writeFile(join(input, 'one-more.txt'), '2022年度工作总结');
    const stopped = await imported(input, disk);
    expect(stopped).toMatchObject({ code: 1, said: expect.stringContaining('The disk is full') });
    expect(await datasets(disk)).toEqual(older);
  });

  test('that may only be read says so and leaves what is there as it is', async () => {
    await imported(input, disk);
    const older = await datasets(disk);
    remount(disk, 'ro');
    const stopped = await imported(input, disk);
    expect(stopped).toMatchObject({ code: 1, said: expect.stringContaining('cannot be written') });
    remount(disk, 'rw');
    expect(await imported(input, disk)).toMatchObject({ code: 0 });
    expect(await datasets(disk)).toEqual(older);
  });
});
