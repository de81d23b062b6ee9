import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { convertedReader } from '../../../src/readers/converted/index.ts';
import { findSoffice } from '../../../src/readers/converted/soffice.ts';
import { MEDIA } from '../../../src/readers/media-types.ts';
import { docx, outline, readBytes, tbl, tr } from '../docx/build.ts';
import { ole } from '../ole-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heshu-test-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const read = (bytes: Uint8Array, mediaType: string = MEDIA.doc) =>
  convertedReader.read({ path: 'form.doc', bytes, mediaType, options: {} });

/** A program in the place of LibreOffice: runs the given lines with the folder for its output in $OUT. */
function stand(...lines: readonly string[]): void {
  const path = join(folder, 'soffice');
  const script = ['#!/bin/sh', 'for last; do :; done', 'OUT=$(dirname "$last")', ...lines].join('\n');
  writeFileSync(path, `${script}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv('HESHU_SOFFICE', path);
}

describe('convertedReader', () => {
  it('says what is missing where LibreOffice is not installed', async () => {
    vi.stubEnv('HESHU_SOFFICE', join(folder, 'nothing'));
    await expect(read(ole(['WordDocument']))).rejects.toMatchObject({
      code: 'needs-converter',
      args: { type: '.doc' },
    });
  });

  it('knows an encrypted file without trying to open it', async () => {
    await expect(read(ole(['EncryptedPackage']))).rejects.toMatchObject({ code: 'encrypted' });
  });

  describe.skipIf(process.platform === 'win32')('with a program in the place of LibreOffice', () => {
    it('reads what the program makes, once', async () => {
      writeFileSync(join(folder, 'made.docx'), docx(tbl(tr('甲', '乙'))));
      stand(`cp "${join(folder, 'made.docx')}" "$OUT/input.docx"`);
      const document = await read(ole(['WordDocument']));
      expect(outline(document)).toEqual([['0,0 1×1 甲', '0,1 1×1 乙']]);
      expect(document).toMatchObject({
        mediaType: MEDIA.doc,
        reader: 'converted',
        notes: [{ code: 'converted', detail: 'LibreOffice' }],
      });
      expect(document.blocks[0]?.kind === 'table' && document.blocks[0].cells[0]?.trust).toBe('read');
    });

    it('calls a file broken that the program makes nothing of', async () => {
      stand('exit 1');
      await expect(read(ole(['WordDocument']))).rejects.toMatchObject({ code: 'broken-file' });
    });
  });
});

describe('findSoffice', () => {
  it.skipIf(process.platform === 'win32')('looks along the search path', async () => {
    stand('exit 0');
    expect(await findSoffice({ PATH: `${join(folder, 'empty')}:${folder}` })).toBe(join(folder, 'soffice'));
  });
});

const program = await findSoffice();

describe.skipIf(program === undefined)('with LibreOffice itself', () => {
  it('reads a form of old Word as the new one', { timeout: 120_000 }, async () => {
    const fixture = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', '..', 'fixtures', name));
    const document = await read(fixture('converted/v4b-road-care/word-97.doc'));
    expect(outline(document)).toEqual(outline(await readBytes(fixture('cases/v4b-road-care/docx-js.docx'))));
  });
});
