import { expect, test } from 'vitest';
import { random } from '../../scripts/fixtures/random.ts';
import { overTheEdge } from '../../scripts/fixtures-scans/damage/edge.ts';
import { skewed, turned } from '../../scripts/fixtures-scans/damage/geometry.ts';
import { grain } from '../../scripts/fixtures-scans/damage/noise.ts';
import { photograph } from '../../scripts/fixtures-scans/damage/photograph.ts';
import { sealed } from '../../scripts/fixtures-scans/damage/seal.ts';
import { bentAtSpine } from '../../scripts/fixtures-scans/damage/spine.ts';
import { streaked } from '../../scripts/fixtures-scans/damage/streaks.ts';
import { shownThrough } from '../../scripts/fixtures-scans/damage/through.ts';
import { foreignLayer } from '../../scripts/fixtures-scans/foreign-layer.ts';

const page = (width: number, height: number, value = 255) => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(value),
});

const values = (picture: Awaited<ReturnType<typeof skewed>>) => ('rgb' in picture ? picture.rgb : picture.data);

test('the same seed gives the same grain, another seed another', () => {
  const grainy = (seed: string) => Buffer.from(values(grain(page(40, 40, 128), 6, random(seed)))).toString('hex');
  expect(grainy('a')).toBe(grainy('a'));
  expect(grainy('a')).not.toBe(grainy('b'));
});

test('grain leaves the mean where it was', () => {
  const all = values(grain(page(200, 200, 128), 6, random('mean')));
  expect(Math.abs(all.reduce((sum, value) => sum + value, 0) / all.length - 128)).toBeLessThan(1);
});

test('a page laid askew keeps its size', async () => {
  const { width, height } = await skewed(page(60, 90), 2);
  expect([width, height]).toEqual([60, 90]);
});

test('a page on its side is as wide as it was high', async () => {
  const { width, height } = await turned(page(60, 90), 90);
  expect([width, height]).toEqual([90, 60]);
});

test('a seal leaves what is black dark, and reddens what is white', async () => {
  const at = { x: 60, y: 60, dpi: 60, name: '某某局' };
  const centre = (rgb: Uint8Array) => [...rgb.subarray(3 * (60 * 120 + 60), 3 * (60 * 120 + 60) + 3)];
  const [red = 0, green = 0] = centre((await sealed(page(120, 120), at, random('seal'))).rgb);
  expect(red).toBeGreaterThan(green + 80);
  const [dark = 255] = centre((await sealed(page(120, 120, 0), at, random('seal'))).rgb);
  expect(dark).toBeLessThan(20);
});

test('a photograph shows the desk at its corners and paper in its middle', () => {
  const { width, height, rgb } = photograph(page(210, 297), 297, random('photo'));
  const at = (x: number, y: number) => rgb[3 * (y * width + x) + 2] ?? 0;
  expect(at(0, 0)).toBeLessThan(90);
  expect(at(Math.round(width / 2), Math.round(height / 2))).toBeGreaterThan(110);
});

test('a foreign layer has the words where they stand, some of them wrong', () => {
  const box = { x0: 0, y0: 0, x1: 10, y1: 10 };
  const words = Array.from({ length: 50 }, () => ({ text: '15.80', box }));
  const layer = foreignLayer(words, random('layer'));
  expect(layer).toHaveLength(50);
  expect(layer.filter(({ text }) => text !== '15.80').length).toBeGreaterThan(2);
});

test('a streak runs from edge to edge', () => {
  const { data } = streaked(page(20, 10), [{ x: 7, width: 2, value: 0 }]);
  expect([...data.keys()].filter((i) => data[i] === 0)).toEqual(
    Array.from({ length: 10 }, (_, y) => [20 * y + 7, 20 * y + 8]).flat(),
  );
});

test('a page over the edge has lost its left border and what stood left of it', () => {
  const bordered = page(40, 40);
  for (let y = 5; y < 35; y++) bordered.data[y * 40 + 6] = 0;
  const { width, data } = overTheEdge(bordered);
  expect(width).toBeLessThan(34);
  expect(data.every((value) => value === 255)).toBe(true);
});

test('the other side of thin paper shows mirrored and pale', () => {
  const other = page(40, 40);
  other.data[0] = 0;
  expect(shownThrough(page(40, 40), other, 0.2).data.indexOf(204)).toBe(39);
});

test('what is bent at the spine stays where it was at the other side', () => {
  const lined = page(400, 100);
  lined.data.fill(0, 400 * 10, 400 * 11);
  const { data } = bentAtSpine(lined, 12);
  expect(data[10 * 400 + 390]).toBeLessThan(60);
  expect(data[10 * 400 + 10]).toBeGreaterThan(60);
});
