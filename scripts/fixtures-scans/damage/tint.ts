import type { Colour, Grey } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';

type Rgb = readonly [number, number, number];

/** Old paper: yellow, browner towards its edges, with stains of damp. */
export function yellowed(page: Grey, draw: Random): Colour {
  const { width, height } = page;
  const stains = Array.from({ length: 4 }, () => ({
    x: draw.below(width),
    y: draw.below(height),
    r: width * (0.05 + draw.below(15) / 100),
  }));
  return tinted(page, (x, y) => {
    const edge = Math.min(x, y, width - 1 - x, height - 1 - y) / (0.12 * width);
    const stain = stains.reduce((sum, { x: sx, y: sy, r }) => sum + rim(Math.hypot(x - sx, y - sy) / r), 0);
    const old = Math.min(1, 0.25 * Math.max(0, 1 - edge) + stain);
    return [0.94 - 0.12 * old, 0.86 - 0.22 * old, 0.66 - 0.28 * old];
  });
}

/** A stain of damp is darkest at its rim. */
const rim = (distance: number): number =>
  distance > 1 ? 0 : 0.12 + 0.35 * Math.max(0, 1 - Math.abs(distance - 0.95) / 0.06);

function tinted({ width, height, data }: Grey, share: (x: number, y: number) => Rgb): Colour {
  const rgb = new Uint8ClampedArray(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const [red, green, blue] = share(i % width, Math.floor(i / width));
    const value = data[i] ?? 255;
    rgb[3 * i] = value * red;
    rgb[3 * i + 1] = value * green;
    rgb[3 * i + 2] = value * blue;
  }
  return { width, height, rgb: new Uint8Array(rgb.buffer) };
}
