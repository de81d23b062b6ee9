import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pdfReader } from '../../src/readers/pdf/index.ts';
import { pageCrops, pagePictures } from '../../src/readers/preview.ts';

const CASES = fileURLToPath(new URL('../../fixtures/cases/', import.meta.url));

/** 288 points wide and high, white with a black right lower quarter. */
const picture = () =>
  sharp({ create: { width: 600, height: 600, channels: 3, background: 'white' } })
    .composite([
      { input: { create: { width: 300, height: 300, channels: 3, background: 'black' } }, left: 300, top: 300 },
    ])
    .withMetadata({ density: 150 })
    .png()
    .toBuffer();

const spot = (x0: number, y0: number, x1: number, y1: number, page = 1) => ({ page, box: { x0, y0, x1, y1 } });

const shade = async (bytes: Uint8Array | undefined) => {
  const { channels } = await sharp(bytes).greyscale().stats();
  return Math.round(channels[0]?.mean ?? -1);
};

describe('pictures of pages', () => {
  test('show a picture as it was read', async () => {
    const [page, ...others] = await pagePictures(await picture(), 'image/png', {});
    expect(others).toEqual([]);
    expect(page).toMatchObject({ page: 1, mediaType: 'image/jpeg' });
    expect(await sharp(page?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 600, height: 600 });
  });

  test('show the pages of a PDF file, with ink where its words were read', async () => {
    const bytes = new Uint8Array(await readFile(`${CASES}v1-county-roads/chromium.pdf`));
    const pictures = await pagePictures(bytes, 'application/pdf', {});
    const { pages } = await pdfReader.read({ path: 'form.pdf', mediaType: 'application/pdf', bytes, options: {} });
    expect(pictures.map(({ page }) => page)).toEqual(pages.map(({ number }) => number));
    const [page, words = []] = [pictures[0], pages[0]?.words];
    const { width = 0 } = await sharp(page?.bytes).metadata();
    const scale = width / (pages[0]?.width ?? 1);
    const shades = words.slice(0, 20).map(({ box: { x0, y0, x1, y1 } }) => {
      const [left, top] = [Math.floor(x0 * scale), Math.floor(y0 * scale)];
      const size = { width: Math.ceil((x1 - x0) * scale), height: Math.ceil((y1 - y0) * scale) };
      return sharp(page?.bytes)
        .extract({ left, top, ...size })
        .greyscale()
        .stats();
    });
    expect((await Promise.all(shades)).every(({ channels }) => (channels[0]?.min ?? 255) < 100)).toBe(true);
  });

  test('are none of documents without pages', async () => {
    expect(await pagePictures(new Uint8Array(), 'text/plain', {})).toEqual([]);
  });
});

describe('crops of pages', () => {
  test('show what stands within a box', async () => {
    const spots = [spot(0, 0, 96, 96), spot(192, 192, 240, 240)];
    const [white, black] = await pageCrops(await picture(), 'image/png', spots, {});
    expect(white?.box).toEqual(spots[0]?.box);
    expect([await shade(white?.bytes), await shade(black?.bytes)]).toEqual([255, 0]);
  });

  test('end where the page ends, and say so', async () => {
    const [crop] = await pageCrops(await picture(), 'image/png', [spot(-50, 192, 96, 900)], {});
    expect(crop?.box).toEqual({ x0: 0, y0: 192, x1: 96, y1: 288 });
  });

  test('are none outside the page and of pages that are not there', async () => {
    const spots = [spot(500, 500, 600, 600), spot(0, 0, 10, 10, 2)];
    expect(await pageCrops(await picture(), 'image/png', spots, {})).toEqual([undefined, undefined]);
  });
});
