import type { Band } from './bands.ts';

/** Heights of lines of text in points: nothing smaller or larger is asked about the usual size. */
const SMALLEST = 4;
const LARGEST = 30;
/** Digits are lower than ideographs: the usual size is that of the higher half. */
const RANK = 0.6;
const DEFAULT = 10.5;

/** The usual height of a line of ideographs on a page, in pixels. */
export function usualSize(bands: readonly Band[], scale: number): number {
  const heights = bands
    .map(({ from, to }) => to - from)
    .filter((height) => height >= SMALLEST * scale && height <= LARGEST * scale)
    .toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length * RANK)] ?? DEFAULT * scale;
}
