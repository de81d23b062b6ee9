import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openZip, ZIP_LIMITS } from '../../../src/readers/zip/index.ts';
import { packZip } from '../../../src/readers/zip/pack.ts';

const text = (content: string) => Buffer.from(content);

/** Makes the first entry claim another expanded size, in both of its headers. */
function claim(zip: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(size, 22);
  changed.writeUInt32LE(size, changed.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return changed;
}

/** Turns the stored content of the first entry into a deflated one. */
function deflated(name: string, content: Uint8Array): Uint8Array {
  const zip = Buffer.from(packZip([[name, deflateRawSync(content)]]));
  zip.writeUInt16LE(8, 8);
  zip.writeUInt16LE(8, zip.indexOf('PK\x01\x02', 0, 'latin1') + 10);
  return claim(zip, content.length);
}

describe('openZip', () => {
  it('gives back what was packed', async () => {
    const archive = await openZip(
      packZip([
        ['一/a.txt', text('甲')],
        ['b.txt', text('')],
      ]),
    );
    expect(archive.names).toEqual(['一/a.txt', 'b.txt']);
    expect(Buffer.from(await archive.read('一/a.txt')).toString()).toBe('甲');
  });

  it('expands deflated entries', async () => {
    const archive = await openZip(deflated('a', text('核数'.repeat(50))));
    expect(Buffer.from(await archive.read('a')).toString()).toBe('核数'.repeat(50));
  });

  it('reads names that Chinese Windows wrote', async () => {
    const zip = Buffer.from(packZip([['abcd.txt', text('x')]]));
    for (const at of [30, zip.indexOf('PK\x01\x02', 0, 'latin1') + 46])
      Buffer.from([0xcf, 0xee, 0xc4, 0xbf]).copy(zip, at);
    zip.writeUInt16LE(0, 6);
    zip.writeUInt16LE(0, zip.indexOf('PK\x01\x02', 0, 'latin1') + 8);
    expect((await openZip(zip)).names).toEqual(['项目.txt']);
  });

  it('takes backslashes for folders', async () => {
    expect((await openZip(packZip([['word\\document.xml', text('x')]]))).names).toEqual(['word/document.xml']);
  });

  it.each(['../evil', '/etc/passwd', 'C:/x', 'a/../../b'])('refuses the name %s', async (name) => {
    await expect(openZip(packZip([[name, text('x')]]))).rejects.toMatchObject({ code: 'broken-file' });
  });

  it('refuses too many entries', async () => {
    const zip = packZip(Array.from({ length: 11 }, (_, index) => [`${index}`, text('x')]));
    await expect(openZip(zip, { ...ZIP_LIMITS, entries: 10 })).rejects.toMatchObject({ code: 'too-large' });
  });

  it('refuses an entry that expands too far', async () => {
    const zip = deflated('a', Buffer.alloc(4 * 1024 * 1024));
    await expect(openZip(zip)).rejects.toMatchObject({ code: 'too-large', args: { limit: 'compression ratio' } });
  });

  it('refuses entries that are too large together', async () => {
    const zip = packZip([
      ['a', Buffer.alloc(60)],
      ['b', Buffer.alloc(60)],
    ]);
    await expect(openZip(zip, { ...ZIP_LIMITS, totalBytes: 100 })).rejects.toMatchObject({ code: 'too-large' });
  });

  it('stops expanding an entry that lies about its size', async () => {
    const archive = await openZip(claim(deflated('a', Buffer.alloc(100_000)), 10));
    await expect(archive.read('a')).rejects.toMatchObject({ code: 'broken-file' });
  });

  it.each([text('no archive'), Buffer.alloc(0), packZip([['a', text('x')]]).subarray(0, 40)])(
    'calls what is no archive broken',
    async (bytes) => {
      await expect(openZip(bytes)).rejects.toMatchObject({ code: 'broken-file' });
    },
  );

  it('calls an absent part a broken file', async () => {
    const archive = await openZip(packZip([['a', text('x')]]));
    await expect(archive.read('b')).rejects.toMatchObject({ code: 'broken-file' });
  });
});
