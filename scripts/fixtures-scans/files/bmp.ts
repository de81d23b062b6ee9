import type { Grey } from '../../../src/readers/scan/pixels/image.ts';

const HEADERS = 14 + 40 + 8;

/** A BMP file in black and white, a bit a pixel, the bottom line first, as drawing programs write it. */
export function bmp({ width, height, data }: Grey, dpi: number): Uint8Array {
  const stride = Math.ceil(width / 32) * 4;
  const file = Buffer.alloc(HEADERS + stride * height);
  const perMetre = Math.round(dpi / 0.0254);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(HEADERS, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(1, 28);
  file.writeUInt32LE(stride * height, 34);
  file.writeInt32LE(perMetre, 38);
  file.writeInt32LE(perMetre, 42);
  file.writeUInt32LE(0x00ffffff, 58);
  for (let y = 0; y < height; y++) {
    const row = HEADERS + stride * (height - 1 - y);
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 0) >= 128) file[row + (x >> 3)] = (file[row + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return file;
}
