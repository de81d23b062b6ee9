import { describe, expect, it } from 'vitest';
import { scanPicture } from '../../../src/readers/scan/page.ts';
import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import { ILLEGIBLE } from '../../../src/readers/scan/read-lines.ts';
import { type Quarters, turn } from '../../../src/readers/scan/straighten/turn.ts';
import { drawing, grid, writing } from './support/draw.ts';
import { recognisedLine, saying } from './support/reading.ts';

const XS = [40, 240, 560];
const YS = [60, 120, 180, 240, 300, 360, 420];
/** A form with a word of four characters in each cell, each with a foot that tells up from down. */
const words = XS.slice(0, -1).flatMap((x) => YS.slice(0, -1).flatMap((y) => writing(x + 30, y + 20, 4)));
const feet = words.map(({ x0, y0, y1 }) => ({ x0: x0 + 2, y0: y0 + 2, x1: x0 + 18, y1: y1 - 10 }));
const form: Grey = drawing(600, 840, [...grid(XS, YS), ...words]);
for (const { x0, y0, x1, y1 } of feet) for (let y = y0; y < y1; y++) form.data.fill(255, y * 600 + x0, y * 600 + x1);

/** Reads a line surely where the heavier half of its characters is below. */
const upright = saying('pp-ocr', ({ grey: { width, height, data } }) => {
  const half = Math.floor(height / 2) * width;
  const ink = (from: number, to: number): number => data.subarray(from, to).filter((value) => value < 128).length;
  return recognisedLine('项目名称', ink(half, data.length) > ink(0, half) ? 0.99 : 0.2);
});

const image = (picture: Grey) => ({ picture, number: 1, width: picture.width / 2, height: picture.height / 2 });

describe('scanPicture', () => {
  it.each<Quarters>([0, 1, 2, 3])('reads a page turned by %i quarters the right way up', async (quarters) => {
    const [page] = await scanPicture(image(turn(form, quarters)), upright);
    expect(page?.layout).toMatchObject({ width: 300, height: 420 });
    expect(page?.lines.filter(({ text }) => text === '项目名称')).toHaveLength(12);
  });
  it('tells where things stand on the page as it is shown, and back', async () => {
    const [page] = await scanPicture(image(turn(form, 1)), upright);
    const box = { x0: 20, y0: 30, x1: 120, y1: 60 };
    const shown = page?.toShown(box) ?? box;
    expect(shown.x0).toBeCloseTo(420 - 60, 0);
    expect(shown.y0).toBeCloseTo(20, 0);
    expect(page?.fromShown(shown).x0).toBeCloseTo(20, 0);
  });
  it('parts two pages that lie side by side', async () => {
    const spread = drawing(1240, 840, []);
    for (let y = 0; y < 840; y++) {
      const row = form.data.subarray(y * 600, (y + 1) * 600);
      spread.data.set(row, y * 1240);
      spread.data.set(row, y * 1240 + 640);
    }
    const pages = await scanPicture(image(spread), upright);
    expect(pages.map(({ layout, shown }) => [layout.number, shown.number])).toEqual([
      [1, 1],
      [1.5, 1],
    ]);
    expect(pages[1]?.toShown({ x0: 20, y0: 30, x1: 30, y1: 40 }).x0).toBeCloseTo(330, -1);
  });
  it('does not part a wide table', async () => {
    const wide = drawing(1240, 840, [...grid([40, 600, 640, 1200], YS), ...words]);
    expect(await scanPicture(image(wide), upright)).toHaveLength(1);
  });
  it('keeps the place of writing in a cell that nobody can read', async () => {
    const mute = saying('pp-ocr', () => recognisedLine(''));
    const [page] = await scanPicture(image(form), mute);
    expect(page?.layout.pieces[0]).toMatchObject({ text: ILLEGIBLE, doubtful: true, confidence: 0 });
  });
  it('looks closely only at lines that a glance is not sure of', async () => {
    const closely = saying('pp-ocr', () => recognisedLine('项目名称'));
    let count = 0;
    const glances = saying('pp-ocr', () => recognisedLine('项目名祢', count++ < 5 ? 0.9 : 0.99));
    const [page] = await scanPicture(image(form), { ...closely, glance: glances.recognise });
    expect(glances.asked).toHaveLength(12);
    expect(closely.asked).toHaveLength(5);
    expect(page?.lines.filter(({ text }) => text === '项目名祢')).toHaveLength(7);
  });
  it('looks closely at a line of which a glance has left out characters', async () => {
    const closely = saying('pp-ocr', () => recognisedLine('项目名称'));
    const glances = saying('pp-ocr', () => recognisedLine('项目'));
    const [page] = await scanPicture(image(form), { ...closely, glance: glances.recognise });
    expect(page?.lines.map(({ text }) => text)).toEqual(new Array(12).fill('项目名称'));
  });
  it('finds nothing on an empty page', async () => {
    const [page] = await scanPicture(image(drawing(600, 840, [])), upright);
    expect(page?.lines).toEqual([]);
  });
});
