import { blankGrey, type Grey, type Ink, type PixelBox } from './pixels/image.ts';
import { inkOf } from './pixels/threshold.ts';
import { transpose } from './pixels/transpose.ts';

/** A page without the lines that dirt on the glass drew down it while it went through, and where they were. */
export interface WithoutStreaks {
  readonly grey: Grey;
  /** In pixels, cut into short pieces. */
  readonly streaks: readonly PixelBox[];
}

/** Share of a streak's length that is ink: it runs from edge to edge, over margins where no ruling line is. */
const WHOLE = 0.9;
/** In parts of the page's width. */
const THICKEST = 0.005;
/** More lines than this from edge to edge are those of a table whose picture was cut out of a page. */
const MOST = 4;
/** Part of the page's height at its upper and lower edge in which there is nothing but streaks. */
const MARGIN = 0.02;
const MARGIN_INK = 0.004;
/** How much wider than high a picture of two pages is, and how far from its middle the fold is, in parts of its width. */
const TWO_PAGES = 1.2;
const FOLD = 0.1;
/** Share of its rows in which print goes on over a line. */
const CROSSED = { least: 0.004, most: 0.3 };
/** Pixels on either side that are no longer white paper. */
const BLUR = 2;
const PIECE = 32;

/**
 * Takes away lines as thin as ruling lines that run from edge to edge, down the page or across it; what they crossed is
 * drawn on over them.
 */
export function withoutStreaks(grey: Grey): WithoutStreaks {
  const ink = inkOf(grey);
  const down = streaksIn(ink, inkDown(ink));
  if (down.length > 0) return { grey: bridged(grey, down), streaks: down.flatMap((band) => pieces(band, grey.height)) };
  const counts = inkAcross(ink);
  if (!counts.some((count) => count >= WHOLE)) return { grey, streaks: [] };
  const across = streaksIn(transpose(ink), counts);
  const streaks = across.flatMap((band) => pieces(band, grey.width));
  return {
    grey: across.length > 0 ? transposed(bridged(transposed(grey), across)) : grey,
    streaks: streaks.map(({ x0, y0, x1, y1 }) => ({ x0: y0, y0: x0, x1: y1, y1: x1 })),
  };
}

interface Columns {
  readonly from: number;
  readonly to: number;
}

/** Every so many pixels along a column or a row are looked at. */
const STEP = 3;

/** How much of each column is ink, from 0 to 1. */
function inkDown({ width, height, bits }: Ink): Float32Array {
  const counts = new Float32Array(width);
  for (let y = 0; y < height; y += STEP) {
    for (let x = 0, i = y * width; x < width; x++, i++) counts[x] = (counts[x] ?? 0) + (bits[i] ?? 0);
  }
  return counts.map((count) => (count * STEP) / height);
}

/** How much of each row is ink, from 0 to 1. */
function inkAcross({ width, height, bits }: Ink): Float32Array {
  return Float32Array.from({ length: height }, (_, y) => {
    let count = 0;
    for (let i = y * width; i < (y + 1) * width; i += STEP) count += bits[i] ?? 0;
    return (count * STEP) / width;
  });
}

function streaksIn(ink: Ink, counts: Float32Array): readonly Columns[] {
  const bands = bandsIn(counts).filter((band) => !isFold(band, ink) && reachesEdges(band, ink));
  const isFew = bands.length <= MOST && bands.every(({ from, to }) => to - from <= THICKEST * ink.width);
  return isFew && bands.length > 0 && hasMargins(ink, bands) ? bands : [];
}

/**
 * Whether a line is down the middle of a picture that is wide enough for two pages: the shadow of the fold between them,
 * over which nothing is printed.
 */
const isFold = (band: Columns, ink: Ink): boolean =>
  ink.width > TWO_PAGES * ink.height &&
  Math.abs((band.from + band.to) / 2 - ink.width / 2) < FOLD * ink.width &&
  !isCrossed(band, ink);

/** Whether lines or letters go on from one side of a line to the other; a shadow has ink beside it nearly all the way. */
function isCrossed({ from, to }: Columns, { width, height, bits }: Ink): boolean {
  const [left, right] = [from - BLUR - 1, to + BLUR];
  let crossed = 0;
  for (let y = 0; y < height; y++) if (bits[y * width + left] === 1 && bits[y * width + right] === 1) crossed++;
  return crossed >= CROSSED.least * height && crossed <= CROSSED.most * height;
}

/** Whether a line is there in both margins: the lines of a table that fills the page end where these begin. */
function reachesEdges({ from, to }: Columns, { width, height, bits }: Ink): boolean {
  const margin = Math.floor(MARGIN * height);
  return [0, height - margin].every((top) => {
    let inked = 0;
    for (let y = top; y < top + margin; y++) {
      if (bits.subarray(y * width + from, y * width + to).includes(1)) inked++;
    }
    return inked >= margin / 2;
  });
}

function bandsIn(counts: Float32Array): Columns[] {
  const bands: Columns[] = [];
  let from = -1;
  for (let x = 0; x <= counts.length; x++) {
    const isIn = (counts[x] ?? 0) >= WHOLE;
    if (isIn && from < 0) from = x;
    if (!isIn && from >= 0) {
      bands.push({ from, to: x });
      from = -1;
    }
  }
  return bands;
}

/** Whether the page's upper and lower edge are free of all else, as they are not where a table was cut out of a page. */
function hasMargins({ width, height, bits }: Ink, bands: readonly Columns[]): boolean {
  const margin = Math.floor(MARGIN * height);
  return [0, height - margin].every((top) => {
    let ink = 0;
    for (let y = top; y < top + margin; y++) {
      for (let x = 0; x < width; x++) ink += bits[y * width + x] ?? 0;
      for (const { from, to } of bands) {
        for (let x = Math.max(0, from - BLUR); x < Math.min(width, to + BLUR); x++) ink -= bits[y * width + x] ?? 0;
      }
    }
    return ink <= MARGIN_INK * margin * width;
  });
}

/** Draws on over a streak, from one side to the other, what stands on both. */
function bridged({ width, height, data }: Grey, bands: readonly Columns[]): Grey {
  const out = data.slice();
  for (const { from, to } of bands) {
    const [left, right] = [Math.max(0, from - BLUR), Math.min(width - 1, to + BLUR - 1)];
    for (let y = 0; y < height; y++) {
      const [a, b] = [data[y * width + left] ?? 255, data[y * width + right] ?? 255];
      for (let x = left + 1; x < right; x++) out[y * width + x] = a + ((b - a) * (x - left)) / (right - left);
    }
  }
  return { width, height, data: out };
}

const pieces = ({ from, to }: Columns, length: number): PixelBox[] =>
  Array.from({ length: Math.ceil(length / PIECE) }, (_, i) => ({
    x0: from,
    x1: to,
    y0: i * PIECE,
    y1: Math.min(length, (i + 1) * PIECE),
  }));

function transposed({ width, height, data }: Grey): Grey {
  const out = blankGrey(height, width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out.data[x * height + y] = data[y * width + x] ?? 255;
  }
  return out;
}
