import type { Ink, PixelBox } from '../pixels/image.ts';
import type { RecognisedLine } from '../recognise/recogniser.ts';
import { columnProfile } from './bands.ts';

/** In parts of the usual size: a dash is no higher, and at least so wide; a long one is as wide as an ideograph. */
const HIGHEST = 0.2;
const SHORTEST = 0.25;
const LONG = 0.6;
const WIDEST = 2.5;
/** Share of columns with ink in them: a thin dash has but one pixel in some. */
const FILLED = 0.85;

/** A stroke is at least so high, and no wider than this, in parts of the usual size. */
const STROKE = { lowest: 0.5, widest: 0.75 };
/** How far it leans, and how thick it is at most, in parts of its height. */
const LEAN = 0.22;
const THICK = 0.3;

/** A digit read as surely as this is none but itself, however it leans. */
const SURE = 0.8;

/**
 * A line that holds nothing but a mark for nothing, a dash or a slanted stroke, which recognisers trained on words make
 * a letter of; undefined for any other.
 */
export function readMark(
  ink: Ink,
  box: PixelBox,
  size: number,
  read: Pick<RecognisedLine, 'text' | 'confidence'>,
): RecognisedLine | undefined {
  const isDigit = /^\d$/u.test(read.text) && read.confidence >= SURE;
  const text = dashIn(ink, box, size) ?? (!isDigit && isSlantedStroke(ink, box, size) ? '/' : undefined);
  if (text === undefined) return undefined;
  return { text, confidence: 1, characters: [{ text, confidence: 1, at: 0.5, alternatives: [] }] };
}

function dashIn(ink: Ink, box: PixelBox, size: number): string | undefined {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  if (height > HIGHEST * size || width < SHORTEST * size || width > WIDEST * size) return undefined;
  const filled = columnProfile(ink, box).filter((count) => count > 0).length;
  if (filled < FILLED * width) return undefined;
  return width >= LONG * size ? '—' : '-';
}

/** Whether all ink is one thin stroke that leans to the right. */
function isSlantedStroke({ width, bits }: Ink, { x0, y0, x1, y1 }: PixelBox, size: number): boolean {
  const height = y1 - y0;
  if (height < STROKE.lowest * size || x1 - x0 > STROKE.widest * size) return false;
  const middles: number[] = [];
  for (let y = y0; y < y1; y++) {
    const row = bits.subarray(y * width + x0, y * width + x1);
    const [first, last] = [row.indexOf(1), row.lastIndexOf(1)];
    if (first < 0 || last - first + 1 > THICK * height) return false;
    middles.push((first + last) / 2);
  }
  const [top = 0, middle = 0, bottom = 0] = [0.1, 0.5, 0.9].map((part) => middles[Math.floor(part * height)]);
  return top - bottom >= LEAN * height && Math.abs(top + bottom - 2 * middle) <= 0.2 * (top - bottom) + 1;
}
