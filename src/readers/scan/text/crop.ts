import { blankGrey, type Grey, type PixelBox } from '../pixels/image.ts';

/** A part of a picture; what lies outside of it is white. */
export function crop({ width, height, data }: Grey, box: PixelBox): Grey {
  const out = blankGrey(box.x1 - box.x0, box.y1 - box.y0);
  for (let y = Math.max(0, box.y0); y < Math.min(height, box.y1); y++) {
    const from = Math.max(0, box.x0);
    const to = Math.min(width, box.x1);
    if (to > from)
      out.data.set(data.subarray(y * width + from, y * width + to), (y - box.y0) * out.width + from - box.x0);
  }
  return out;
}

/** A picture at another size, each pixel weighed from those that it covers. */
export function resize({ width, height, data }: Grey, newWidth: number, newHeight: number): Grey {
  const out = blankGrey(newWidth, newHeight);
  const columns = weights(width, newWidth);
  const rows = weights(height, newHeight);
  const between = new Float32Array(newWidth * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < newWidth; x++) {
      let sum = 0;
      const { from, shares } = columns[x] ?? NOTHING;
      for (let i = 0; i < shares.length; i++) sum += (data[y * width + from + i] ?? 0) * (shares[i] ?? 0);
      between[y * newWidth + x] = sum;
    }
  }
  for (let y = 0; y < newHeight; y++) {
    const { from, shares } = rows[y] ?? NOTHING;
    for (let x = 0; x < newWidth; x++) {
      let sum = 0;
      for (let i = 0; i < shares.length; i++) sum += (between[(from + i) * newWidth + x] ?? 0) * (shares[i] ?? 0);
      out.data[y * newWidth + x] = sum + 0.5;
    }
  }
  return out;
}

interface Weights {
  readonly from: number;
  readonly shares: readonly number[];
}

const NOTHING: Weights = { from: 0, shares: [] };

/** For each new pixel the old ones it is made of: a triangle as wide as a new pixel, at least as wide as an old one. */
function weights(size: number, newSize: number): Weights[] {
  const ratio = size / newSize;
  const reach = Math.max(1, ratio);
  return Array.from({ length: newSize }, (_, index) => {
    const centre = (index + 0.5) * ratio - 0.5;
    const from = Math.max(0, Math.ceil(centre - reach));
    const to = Math.min(size - 1, Math.floor(centre + reach));
    const raw = Array.from({ length: to - from + 1 }, (_, i) =>
      Math.max(1e-6, 1 - Math.abs(from + i - centre) / reach),
    );
    const total = raw.reduce((sum, value) => sum + value, 0);
    return { from, shares: raw.map((value) => value / total) };
  });
}
