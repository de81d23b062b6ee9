import { describe, expect, it } from 'vitest';
import { type Bitmap, composePicture } from '../../../../src/readers/scan/pixels/compose.ts';

const PAGE = { width: 4, height: 4 };
const grey = (width: number, height: number, data: readonly number[]): Bitmap => ({
  width,
  height,
  channels: 1,
  data: Uint8Array.from(data),
});
const rows = (picture: ReturnType<typeof composePicture>): number[][] => {
  const values = 'data' in picture ? [...picture.data] : [];
  return Array.from({ length: picture.height }, (_, y) => values.slice(y * picture.width, (y + 1) * picture.width));
};

describe('composePicture', () => {
  it('keeps the pixels of an image that fills the page', () => {
    const bitmap = grey(2, 2, [1, 2, 3, 4]);
    expect(rows(composePicture([{ bitmap, matrix: [4, 0, 0, -4, 0, 4] }], PAGE))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
  it('joins strips without a seam', () => {
    const strip = (value: number, y: number) => ({
      bitmap: grey(4, 2, Array(8).fill(value)),
      matrix: [4, 0, 0, -2, 0, y] as const,
    });
    expect(rows(composePicture([strip(10, 2), strip(20, 4)], PAGE)).map(([first]) => first)).toEqual([10, 10, 20, 20]);
  });
  it('turns an image with its page', () => {
    const bitmap = grey(2, 2, [1, 2, 3, 4]);
    expect(rows(composePicture([{ bitmap, matrix: [0, 4, 4, 0, 0, 0] }], PAGE))).toEqual([
      [3, 1],
      [4, 2],
    ]);
  });
  it('paints a layer over another where it is opaque', () => {
    const below = grey(2, 1, [200, 200]);
    const above: Bitmap = { width: 2, height: 1, channels: 4, data: Uint8Array.of(0, 0, 0, 255, 0, 0, 0, 0) };
    const matrix = [4, 0, 0, -4, 0, 4] as const;
    const picture = composePicture(
      [
        { bitmap: below, matrix },
        { bitmap: above, matrix },
      ],
      { width: 4, height: 4 },
    );
    expect(rows(picture)[0]).toEqual([0, 200]);
  });
  it('has as many rows as columns where an image is finer across than down', () => {
    const bitmap = grey(4, 2, Array(8).fill(0));
    expect(rows(composePicture([{ bitmap, matrix: [4, 0, 0, -4, 0, 4] }], PAGE))).toHaveLength(4);
  });
  it('leaves white what no image covers', () => {
    const bitmap = grey(2, 2, [0, 0, 0, 0]);
    expect(rows(composePicture([{ bitmap, matrix: [2, 0, 0, -2, 0, 2] }], PAGE))).toEqual([
      [0, 0, 255, 255],
      [0, 0, 255, 255],
      [255, 255, 255, 255],
      [255, 255, 255, 255],
    ]);
  });
  it('keeps colours', () => {
    const bitmap: Bitmap = { width: 1, height: 1, channels: 3, data: Uint8Array.of(255, 0, 0) };
    const picture = composePicture([{ bitmap, matrix: [4, 0, 0, -4, 0, 4] }], PAGE);
    expect('rgb' in picture && [...picture.rgb]).toEqual([255, 0, 0]);
  });
  it('refuses images of more pixels than are decoded', () => {
    const bitmap: Bitmap = { width: 20_000, height: 20_000, channels: 1, data: new Uint8Array(0) };
    expect(() => composePicture([{ bitmap, matrix: [4, 0, 0, -4, 0, 4] }], PAGE)).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });
});
