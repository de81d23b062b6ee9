import type { Colour, Grey } from '../../../src/readers/scan/pixels/image.ts';
import { type Point, projectionBetween } from '../../../src/readers/scan/straighten/projection.ts';
import { warp } from '../../../src/readers/scan/straighten/warp.ts';
import type { Random } from '../../fixtures/random.ts';
import { mapGrey } from '../bridge.ts';
import { unevenLight } from './light.ts';

const MARGIN = 0.06;
const DESK = { red: 96, green: 74, blue: 58 };
const PAPER = { red: 1, green: 0.97, blue: 0.9 };

/** The page as a telephone's camera sees it on a desk, askew and from below, `height` pixels tall. */
export function photograph(page: Grey, height: number, draw: Random): Colour {
  const width = Math.round((height * page.width) / page.height);
  const to = corners(width, height, draw);
  const from = [
    { x: 0, y: 0 },
    { x: page.width, y: 0 },
    { x: page.width, y: page.height },
    { x: 0, y: page.height },
  ];
  const back = projectionBetween(to, from);
  if (!back) throw new Error('no view of the page');
  const seen = unevenLight(warp(page, back, width, height), 0.62, draw);
  const inside = warp(
    mapGrey(page, () => 0),
    back,
    width,
    height,
  );
  return onDesk(seen, inside);
}

/** Where the page's corners come to lie: the far edge shorter than the near one, each corner off by a little. */
function corners(width: number, height: number, draw: Random): Point[] {
  const [left, top] = [MARGIN * width, MARGIN * height];
  const shift = (share: number): number => (draw.below(100) / 100) * share * width;
  return [
    { x: left + width * 0.05 + shift(0.03), y: top + shift(0.03) },
    { x: width - left - width * 0.05 - shift(0.03), y: top + shift(0.03) },
    { x: width - left / 2 - shift(0.02), y: height - top - shift(0.03) },
    { x: left / 2 + shift(0.02), y: height - top - shift(0.03) },
  ];
}

/** Tints the paper, and puts a wooden grain where `inside` is white. */
function onDesk({ width, height, data }: Grey, inside: Grey): Colour {
  const rgb = new Uint8ClampedArray(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const wood = 1 + 0.12 * Math.sin(y / 9 + 3 * Math.sin(x / 140));
    const paper = inside.data[i] === 0;
    const light = (data[i] ?? 0) * 0.88;
    rgb[3 * i] = paper ? light * PAPER.red : DESK.red * wood;
    rgb[3 * i + 1] = paper ? light * PAPER.green : DESK.green * wood;
    rgb[3 * i + 2] = paper ? light * PAPER.blue : DESK.blue * wood;
  }
  return { width, height, rgb: new Uint8Array(rgb.buffer) };
}
