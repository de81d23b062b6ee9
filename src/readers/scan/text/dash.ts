import type { Ink, PixelBox } from '../pixels/image.ts';
import type { RecognisedLine } from '../recognise/recogniser.ts';
import { rowProfile } from './bands.ts';

/** In parts of the usual size: a dash is no higher, and at least so wide; a long one is as wide as an ideograph. */
const HIGHEST = 0.2;
const SHORTEST = 0.25;
const LONG = 0.6;
const FILLED = 0.6;

/** A line that holds nothing but a dash, which recognisers trained on words make a letter of; undefined for any other. */
export function readDash(ink: Ink, box: PixelBox, size: number): RecognisedLine | undefined {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  if (height > HIGHEST * size || width < SHORTEST * size || width > 2.5 * size) return undefined;
  const pixels = rowProfile(ink, box).reduce((sum, count) => sum + count, 0);
  if (pixels < FILLED * width * height) return undefined;
  const text = width >= LONG * size ? '—' : '-';
  return { text, confidence: 1, characters: [{ text, confidence: 1, at: 0.5, alternatives: [] }] };
}
