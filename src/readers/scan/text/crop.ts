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
      const from = y * width + (columns.from[x] ?? 0);
      let sum = 0;
      for (let i = 0, k = x * columns.most; i < columns.most; i++, k++) {
        sum += (data[from + i] ?? 0) * (columns.shares[k] ?? 0);
      }
      between[y * newWidth + x] = sum;
    }
  }
  for (let y = 0; y < newHeight; y++) {
    const from = (rows.from[y] ?? 0) * newWidth;
    for (let x = 0; x < newWidth; x++) {
      let sum = 0;
      for (let i = 0, k = y * rows.most; i < rows.most; i++, k++) {
        sum += (between[from + i * newWidth + x] ?? 0) * (rows.shares[k] ?? 0);
      }
      out.data[y * newWidth + x] = sum + 0.5;
    }
  }
  return out;
}

/** For each new pixel the first of the old ones that it is made of, and the shares of that and of those after it; 0 for what is no part. */
interface Weights {
  readonly from: Int32Array;
  /** `most` for each new pixel. */
  readonly shares: Float64Array;
  readonly most: number;
}

/** A triangle as wide as a new pixel, at least as wide as an old one, lies over each new pixel. */
function weights(size: number, newSize: number): Weights {
  const ratio = size / newSize;
  const reach = Math.max(1, ratio);
  const most = Math.min(size, Math.floor(2 * reach) + 1);
  const from = new Int32Array(newSize);
  const shares = new Float64Array(newSize * most);
  for (let index = 0; index < newSize; index++) {
    const centre = (index + 0.5) * ratio - 0.5;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(size - 1, Math.floor(centre + reach));
    const start = Math.min(first, size - most);
    from[index] = start;
    let total = 0;
    for (let at = first; at <= last; at++) total += Math.max(1e-6, 1 - Math.abs(at - centre) / reach);
    for (let at = first, k = index * most + first - start; at <= last; at++, k++) {
      shares[k] = Math.max(1e-6, 1 - Math.abs(at - centre) / reach) / total;
    }
  }
  return { from, shares, most };
}
