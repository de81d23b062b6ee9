import type { Picture } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';

const TABLE = 65_521;

/** The picture with a grain of so many grey levels (one standard deviation, about normal) in each of its values. */
export function grain(picture: Picture, deviation: number, draw: Random): Picture {
  const table = Float32Array.from({ length: TABLE }, () => deviation * normal(draw));
  const { width, height } = picture;
  const old = 'rgb' in picture ? picture.rgb : picture.data;
  const values = new Uint8ClampedArray(old.length);
  const stride = old.length / height;
  for (let y = 0; y < height; y++) {
    const start = draw.below(TABLE);
    for (let i = 0; i < stride; i++) {
      values[y * stride + i] = (old[y * stride + i] ?? 0) + (table[(start + i) % TABLE] ?? 0);
    }
  }
  const bytes = new Uint8Array(values.buffer);
  return 'rgb' in picture ? { width, height, rgb: bytes } : { width, height, data: bytes };
}

/** The sum of four even draws, scaled to a deviation of 1. */
function normal(draw: Random): number {
  const sum = [0, 0, 0, 0].reduce((total) => total + draw.below(10_000) / 10_000, 0);
  return (sum - 2) * Math.sqrt(3);
}
