import { describe, expect, it, vi } from 'vitest';
import { MEDIA } from '../../../src/readers/media-types.ts';
import { scanReader } from '../../../src/readers/scan/index.ts';
import { ppOcr } from '../../../src/readers/scan/recognise/pp-ocr.ts';
import { tesseract } from '../../../src/readers/scan/recognise/tesseract.ts';
import { drawing } from './support/draw.ts';

vi.mock('onnxruntime-node', () => {
  throw new Error('Cannot find module');
});
vi.mock('tesseract.js', () => {
  throw new Error('Cannot find module');
});

/** An uncompressed BMP file in 24 bits, all of one colour but for a stroke. */
function bmp(width: number, height: number, stroke: boolean): Uint8Array {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(54 + stride * height).fill(255, 54);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(28, 24, true);
  if (stroke) for (let y = 100; y < 120; y++) bytes.fill(0, 54 + stride * y + 120, 54 + stride * y + 300);
  return bytes;
}

const read = (bytes: Uint8Array, mediaType: string, options = {}) =>
  scanReader.read({ path: 'form', bytes, mediaType, options });

describe('reading a picture fails', () => {
  it('where nothing was decoded of it', async () => {
    await expect(read(bmp(300, 300, false), MEDIA.bmp)).rejects.toMatchObject({ code: 'blank-picture' });
  });
  it('where it has marks and no recogniser is installed', async () => {
    await expect(read(bmp(300, 300, true), MEDIA.bmp)).rejects.toMatchObject({
      code: 'no-recogniser',
      args: { engine: 'pp-ocr' },
    });
  });
  it('where nothing is to be recognised', async () => {
    await expect(read(bmp(300, 300, true), MEDIA.bmp, { ocr: 'never' })).rejects.toMatchObject({ code: 'no-text' });
  });
  it('where the file is damaged', async () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3);
    await expect(read(jpeg, MEDIA.jpeg)).rejects.toMatchObject({ code: 'broken-file' });
  });
  it('where it has more pixels than any page', async () => {
    const png = new Uint8Array(57);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    const view = new DataView(png.buffer);
    view.setUint32(16, 60_000);
    view.setUint32(20, 60_000);
    png.set([8, 0], 24);
    view.setUint32(29, 0);
    await expect(read(png, MEDIA.png)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:too-large|broken-file)$/),
    });
  });
});

describe('a recogniser', () => {
  const line = { grey: drawing(48, 48, []), expected: 'number' as const };
  it.each([ppOcr(), tesseract()])('$id says so where its engine is not installed', async (recogniser) => {
    await expect(recogniser.recognise([line])).rejects.toMatchObject({
      code: 'no-recogniser',
      args: { engine: recogniser.id },
    });
  });
});
