import type { Ink } from '../pixels/image.ts';

/** Edges of ink, as pixels along and across the lines that are looked for, counted from the picture's centre. */
export interface Edges {
  readonly along: Float32Array;
  readonly across: Float32Array;
}

/** About how many columns (or rows) of the picture are looked at. */
const SAMPLES = 700;

/** Where paper turns to ink going down: the upper edges of horizontal lines. */
export function horizontalEdges({ width, height, bits }: Ink): Edges {
  const step = Math.max(1, Math.floor(width / SAMPLES));
  const along: number[] = [];
  const across: number[] = [];
  for (let y = 1; y < height; y++) {
    for (let x = y % step; x < width; x += step) {
      if (!bits[y * width + x] || bits[(y - 1) * width + x]) continue;
      along.push(x - width / 2);
      across.push(y - height / 2);
    }
  }
  return { along: new Float32Array(along), across: new Float32Array(across) };
}

/** Where paper turns to ink going right: the left edges of vertical lines. */
export function verticalEdges({ width, height, bits }: Ink): Edges {
  const step = Math.max(1, Math.floor(height / SAMPLES));
  const along: number[] = [];
  const across: number[] = [];
  for (let y = 0; y < height; y += step) {
    for (let x = 1; x < width; x++) {
      if (!bits[y * width + x] || bits[y * width + x - 1]) continue;
      along.push(y - height / 2);
      across.push(x - width / 2);
    }
  }
  return { along: new Float32Array(along), across: new Float32Array(across) };
}

/** The edges between two positions across the lines. */
export function edgesBetween({ along, across }: Edges, from: number, to: number): Edges {
  const inside = { along: new Float32Array(along.length), across: new Float32Array(across.length) };
  let count = 0;
  for (let i = 0; i < across.length; i++) {
    const value = across[i] ?? 0;
    if (value < from || value >= to) continue;
    inside.along[count] = along[i] ?? 0;
    inside.across[count++] = value;
  }
  return { along: inside.along.subarray(0, count), across: inside.across.subarray(0, count) };
}

/** A direction in which edges lie in lines. */
export interface Slope {
  /** How far a line goes across for a pixel along it. */
  readonly slope: number;
  /** How much more the edges gather in this direction than in the others tried; 1 for no more. */
  readonly clarity: number;
  /** Where across the lines the edges gather, on the average; in pixels from the picture's centre. */
  readonly at: number;
}

/** Width of the bins in which edges gather, in pixels. */
const BIN = 2;
const PER_PIXEL = 1 / BIN;

/** The slope along which edges gather most, within `reach` of `around`. */
export function bestSlope(edges: Edges, around: number, reach: number, step: number): Slope {
  const bins = binsFor(edges, Math.abs(around) + reach);
  let best = { slope: around, score: -1 };
  let total = 0;
  let tries = 0;
  for (const round of [
    { reach, step },
    { reach: step, step: step / 5 },
    { reach: step / 5, step: step / 20 },
  ]) {
    const centre = best.slope;
    const count = Math.round(round.reach / round.step);
    for (let i = -count; i <= count; i++) {
      const slope = centre + i * round.step;
      const score = gathering(edges, slope, bins);
      if (score > best.score) best = { slope, score };
      if (round.reach !== reach) continue;
      total += score;
      tries++;
    }
  }
  gathering(edges, best.slope, bins);
  return { slope: best.slope, clarity: total > 0 ? (best.score * tries) / total : 1, at: middleOf(bins) };
}

/** The mean position of the edges in bins, those that have more counting for much more. */
function middleOf(bins: Uint32Array): number {
  let [sum, moment] = [0, 0];
  bins.forEach((count, bin) => {
    sum += count * count;
    moment += count * count * (bin + 0.5 - bins.length / 2);
  });
  return sum > 0 ? (moment * BIN) / sum : 0;
}

function binsFor({ along, across }: Edges, steepest: number): Uint32Array {
  let [far, wide] = [0, 0];
  for (const value of along) far = Math.max(far, Math.abs(value));
  for (const value of across) wide = Math.max(wide, Math.abs(value));
  return new Uint32Array(2 * Math.ceil((wide + far * (steepest + 0.02)) / BIN) + 4);
}

/** How sharply edges gather into lines of a slope: the sum of squares of a histogram across them. */
function gathering({ along, across }: Edges, slope: number, bins: Uint32Array): number {
  bins.fill(0);
  const middle = bins.length / 2;
  for (let i = 0; i < along.length; i++) {
    const bin = (((across[i] ?? 0) - slope * (along[i] ?? 0)) * PER_PIXEL + middle) | 0;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of bins) sum += count * count;
  return sum;
}
