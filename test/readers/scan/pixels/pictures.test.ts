import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src/model/fault.ts';
import { evenOut } from '../../../../src/readers/scan/pixels/background.ts';
import { isBlank } from '../../../../src/readers/scan/pixels/blank.ts';
import { readBmp } from '../../../../src/readers/scan/pixels/bmp.ts';
import { despeckle } from '../../../../src/readers/scan/pixels/despeckle.ts';
import { desaturate } from '../../../../src/readers/scan/pixels/grey.ts';
import { withoutSurroundings } from '../../../../src/readers/scan/pixels/surroundings.ts';
import { inkOf } from '../../../../src/readers/scan/pixels/threshold.ts';
import { transpose } from '../../../../src/readers/scan/pixels/transpose.ts';
import { whiteBalanced } from '../../../../src/readers/scan/pixels/white-balance.ts';
import { withoutColour } from '../../../../src/readers/scan/pixels/without-colour.ts';
import { box, drawing } from '../support/draw.ts';

const at = (x: number, y: number, width: number): number => y * width + x;

describe('isBlank', () => {
  it.each([0, 255])('is true of a picture that is %i all over', (value) => {
    expect(isBlank({ width: 2, height: 2, data: new Uint8Array(4).fill(value) })).toBe(true);
  });
  it('is true of one colour', () => {
    expect(isBlank({ width: 2, height: 1, rgb: Uint8Array.of(9, 8, 7, 9, 8, 7) })).toBe(true);
  });
  it('is false of a picture with a single other pixel', () => {
    expect(isBlank(drawing(9, 9, [box(4, 4, 5, 5)]))).toBe(false);
  });
});

describe('withoutColour', () => {
  it('makes grey of a picture in shades of grey alone', () => {
    expect(withoutColour({ width: 2, height: 1, rgb: Uint8Array.of(5, 5, 5, 9, 9, 9) })).toEqual({
      width: 2,
      height: 1,
      data: Uint8Array.of(5, 9),
    });
  });
  it('leaves a coloured one as it is', () => {
    const picture = { width: 1, height: 1, rgb: Uint8Array.of(5, 5, 6) };
    expect(withoutColour(picture)).toBe(picture);
  });
});

describe('desaturate', () => {
  it('takes a red seal away and leaves the print under it', () => {
    const [width, height] = [400, 400];
    const rgb = new Uint8Array(width * height * 3).fill(255);
    const paint = (x0: number, y0: number, x1: number, y1: number, colour: readonly number[]): void => {
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) rgb.set(colour, 3 * at(x, y, width));
    };
    paint(100, 100, 200, 200, [230, 60, 60]);
    paint(120, 140, 180, 150, [20, 10, 10]);
    const { grey, seals } = desaturate({ width, height, rgb });
    expect(grey.data[at(110, 110, width)]).toBeGreaterThan(240);
    expect(grey.data[at(150, 145, width)]).toBeLessThan(60);
    expect(seals).toHaveLength(1);
  });
  it('gives a grey picture as it is', () => {
    const grey = drawing(4, 4, []);
    expect(desaturate(grey)).toEqual({ grey, seals: [] });
  });
});

describe('whiteBalanced', () => {
  it('makes yellowed paper white', () => {
    const rgb = Uint8Array.from({ length: 300 }, (_, i) => [240, 230, 200][i % 3] ?? 0);
    expect([...new Set(whiteBalanced({ width: 10, height: 10, rgb }).rgb)]).toEqual([255]);
  });
});

describe('evenOut', () => {
  it('makes paper in the shade as white as paper in the light', () => {
    const shaded = drawing(320, 320, []);
    for (let y = 0; y < 320; y++) for (let x = 0; x < 320; x++) shaded.data[at(x, y, 320)] = 120 + Math.floor(x / 6);
    for (let x = 100; x < 140; x++) shaded.data.fill(40, at(100, x, 320), at(220, x, 320));
    const even = evenOut(shaded);
    expect(even.data[at(10, 300, 320)]).toBeGreaterThan(220);
    expect(even.data[at(310, 10, 320)]).toBeGreaterThan(220);
    expect(even.data[at(150, 120, 320)]).toBeLessThan(60);
  });
});

describe('withoutSurroundings', () => {
  const desk = (): ReturnType<typeof drawing> =>
    drawing(400, 400, [box(0, 0, 400, 64), box(0, 64, 64, 400), box(200, 200, 300, 202), box(200, 200, 202, 300)], 90);
  it('makes the desk around the paper white', () => {
    expect(withoutSurroundings(desk()).data[at(10, 200, 400)]).toBe(255);
  });
  it('leaves what is on the paper', () => {
    expect(withoutSurroundings(desk()).data[at(250, 200, 400)]).toBe(90);
  });
  it('leaves ruling lines that reach the edge', () => {
    const page = drawing(400, 400, [box(0, 200, 400, 204)]);
    expect(withoutSurroundings(page)).toBe(page);
  });
});

describe('ink', () => {
  it('is what is dark', () => {
    expect([...inkOf({ width: 3, height: 1, data: Uint8Array.of(0, 160, 170) }).bits]).toEqual([1, 1, 0]);
  });
  it('loses single pixels, not strokes', () => {
    const ink = despeckle(inkOf(drawing(12, 12, [box(2, 2, 3, 3), box(6, 6, 9, 9)])));
    expect(ink.bits[at(2, 2, 12)]).toBe(0);
    expect(ink.bits[at(7, 7, 12)]).toBe(1);
  });
  it('has rows for columns when transposed, and is itself when that is done twice', () => {
    const ink = inkOf(drawing(150, 90, [box(3, 5, 140, 7)]));
    expect(transpose(ink).bits[at(5, 100, 90)]).toBe(1);
    expect(transpose(transpose(ink))).toEqual(ink);
  });
});

describe('readBmp', () => {
  const bmp = (width: number, height: number, pixels: readonly number[]): Uint8Array => {
    const bytes = new Uint8Array(54 + pixels.length);
    const view = new DataView(bytes.buffer);
    bytes.set([0x42, 0x4d]);
    view.setUint32(10, 54, true);
    view.setUint32(14, 40, true);
    view.setInt32(18, width, true);
    view.setInt32(22, height, true);
    view.setUint16(28, 24, true);
    bytes.set(pixels, 54);
    return bytes;
  };
  it('reads rows from the bottom, blue first', () => {
    const read = readBmp(bmp(1, 2, [1, 2, 3, 0, 4, 5, 6, 0]), 100);
    expect([...read.rgb]).toEqual([6, 5, 4, 3, 2, 1]);
  });
  it('says so where rows are missing', () => {
    expect(() => readBmp(bmp(4, 4, [1, 2, 3]), 100)).toThrow(new Fault('broken-file', { reason: 'BMP data' }));
  });
  it('refuses more pixels than allowed before it looks for them', () => {
    expect(() => readBmp(bmp(40_000, 40_000, []), 1000)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });
});
