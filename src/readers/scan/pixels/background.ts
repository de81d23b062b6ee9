import { type Grey, mapped } from './image.ts';

/** Paper is looked for in squares of this many pixels. */
const SQUARE = 32;
/** Share of a square's pixels that are brighter than its paper is taken to be. */
const BRIGHTER = 0.2;
/** Paper no brighter than this is a shadow or no paper at all. */
const DARKEST_PAPER = 40;

/** The paper's brightness over a picture, a value a square, smoothed. */
interface Paper {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/**
 * Evens out the light: each pixel is divided by the brightness of the paper around it, and what is left is stretched
 * so that ink is dark, whatever the contrast.
 */
export function evenOut(grey: Grey): Grey {
  const paper = smooth(widen(paperOf(grey)));
  const flat = divide(grey, paper);
  return stretch(flat);
}

function paperOf({ width, height, data }: Grey): Paper {
  const columns = Math.ceil(width / SQUARE);
  const rows = Math.ceil(height / SQUARE);
  const values = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (column + 1) * SQUARE), Math.min(height, (row + 1) * SQUARE)];
      let pixels = 0;
      for (let y = row * SQUARE; y < bottom; y++) {
        for (let x = column * SQUARE; x < right; x++) {
          const value = data[y * width + x] ?? 0;
          counts[value] = (counts[value] ?? 0) + 1;
          pixels++;
        }
      }
      values[row * columns + column] = Math.max(DARKEST_PAPER, brightest(counts, pixels * BRIGHTER));
    }
  }
  return { columns, rows, values };
}

function brightest(counts: Uint32Array, among: number): number {
  let seen = 0;
  for (let value = 255; value > 0; value--) {
    seen += counts[value] ?? 0;
    if (seen > among) return value;
  }
  return 0;
}

/** Squares full of ink take the paper of their neighbours. */
function widen(paper: Paper): Paper {
  return overNeighbours(paper, (values) => Math.max(...values));
}

function smooth(paper: Paper): Paper {
  return overNeighbours(paper, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

function overNeighbours({ columns, rows, values }: Paper, combine: (values: readonly number[]) => number): Paper {
  const out = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const around: number[] = [];
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          around.push(values[r * columns + c] ?? 255);
        }
      }
      out[row * columns + column] = combine(around);
    }
  }
  return { columns, rows, values: out };
}

/** The paper's brightness is told anew for every so many lines of pixels. */
const LINES = 4;

function divide({ width, height, data }: Grey, paper: Paper): Grey {
  const out = new Uint8Array(data.length);
  const factors = new Float64Array(width);
  for (let top = 0; top < height; top += LINES) {
    const bottom = Math.min(height, top + LINES);
    whitening(factors, paper, (top + bottom) / 2);
    for (let y = top; y < bottom; y++) {
      for (let x = 0, i = y * width; x < width; x++, i++) {
        const value = (data[i] ?? 0) * (factors[x] ?? 1);
        out[i] = Math.min(255, value);
      }
    }
  }
  return { width, height, data: out };
}

/** By what the pixels of a line are multiplied so that its paper is white, between the squares around each of them. */
function whitening(factors: Float64Array, { columns, rows, values }: Paper, y: number): void {
  const v = Math.min(rows - 1, Math.max(0, y / SQUARE - 0.5));
  const above = Math.floor(v);
  const below = Math.min(rows - 1, above + 1);
  const line = Float64Array.from({ length: columns }, (_, column) =>
    mix(values[above * columns + column] ?? 255, values[below * columns + column] ?? 255, v - above),
  );
  for (let x = 0; x < factors.length; x++) {
    const u = Math.min(columns - 1, Math.max(0, (x + 0.5) / SQUARE - 0.5));
    const left = Math.floor(u);
    const right = Math.min(columns - 1, left + 1);
    factors[x] = 255 / mix(line[left] ?? 255, line[right] ?? 255, u - left);
  }
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** Share of all pixels that are darker than what is taken for full ink. */
const FULL_INK = 0.004;
/** Ink brighter than this is no ink: an empty page is left as it is. */
const PALEST_INK = 215;

function stretch(grey: Grey): Grey {
  const counts = new Uint32Array(256);
  const { data } = grey;
  for (let i = 0; i < data.length; i++) {
    const value = data[i] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let seen = 0;
  let ink = 0;
  while (ink < 255 && seen + (counts[ink] ?? 0) < grey.data.length * FULL_INK) seen += counts[ink++] ?? 0;
  if (ink > PALEST_INK) return grey;
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.min(255, Math.max(0, Math.round((255 * (value - ink)) / (250 - ink)))),
  );
  return { ...grey, data: mapped(data, table) };
}
