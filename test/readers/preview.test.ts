import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
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

  test('are none of documents that carry their text', async () => {
    expect(await pagePictures(new Uint8Array(), 'text/plain', {})).toEqual([]);
    const pdf = new Uint8Array(await readFile(`${CASES}v1-county-roads/chromium.pdf`));
    expect(await pagePictures(pdf, 'application/pdf', {})).toEqual([]);
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
