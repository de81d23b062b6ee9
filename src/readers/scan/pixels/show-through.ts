import type { Grey, Ink } from './image.ts';
import { INK, inkOf } from './threshold.ts';

/** What shows through is paler than ink, and darker than this, in a picture whose light has been evened out. */
const PALEST = 225;
/** Up to here paper is grainy; a page with so many more pixels of that than of darker ones shows grain and nothing else. */
const GRAIN = 245;
const MORE = 1.5;
/** No edge of ink is as far from it as this, in points. */
const AWAY = 1.1;
/**
 * A page has so many pale shapes, as large as characters in points, where print on its back shows through, and they are
 * this part of all that is pale: shadows and a desk are larger.
 */
const SHAPES = 40;
const SHARE = 0.35;
const SMALLEST = 3;
const LARGEST = 25;
/** Share of the pixels that show through that are darker than where paper is taken to begin. */
const DARKEST = 0.05;
/** Darker than this, ink stays as it is. */
const FULL_INK = 100;

/** A page without the print on its back: where much of it shows through, all that is as pale becomes white. */
export function withoutShowThrough(grey: Grey, scale: number): Grey {
  if (isGrainy(grey)) return grey;
  const ink = inkOf(grey);
  const pale = paleAwayFrom(ink, grey, Math.max(2, Math.round(AWAY * scale)));
  if (!hasShapes(pale, grey.width, scale)) return grey;
  const paper = darkestOf(pale, grey);
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    value <= FULL_INK ? value : Math.min(255, FULL_INK + ((value - FULL_INK) * (255 - FULL_INK)) / (paper - FULL_INK)),
  );
  const data = grey.data.map((value, i) => (pale.has(i) ? 255 : (table[value] ?? 255)));
  return { ...grey, data };
}

function isGrainy({ data }: Grey): boolean {
  let [grain, pale] = [0, 0];
  for (let i = 0; i < data.length; i++) {
    const value = data[i] ?? 255;
    if (value < INK || value >= GRAIN) continue;
    if (value < PALEST) pale++;
    else grain++;
  }
  return grain > MORE * pale;
}

/** The pixels that are neither ink nor paper nor an edge of ink. */
function paleAwayFrom(ink: Ink, { width, height, data }: Grey, reach: number): Set<number> {
  const pale = new Set<number>();
  for (let i = 0; i < data.length; i++) {
    if ((data[i] ?? 255) >= PALEST || ink.bits[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    if (x >= reach && y >= reach && x + reach < width && y + reach < height && !isNear(ink, i, reach)) pale.add(i);
  }
  return pale;
}

function isNear({ width, bits }: Ink, at: number, reach: number): boolean {
  for (let y = -reach; y <= reach; y++) {
    const row = at + y * width;
    for (let i = row - reach; i <= row + reach; i++) if (bits[i]) return true;
  }
  return false;
}

/** Whether many shapes of pale pixels that hang together are as large as characters, and make up much of all that is pale. */
function hasShapes(pale: ReadonlySet<number>, width: number, scale: number): boolean {
  const left = new Set(pale);
  let [shapes, pixels] = [0, 0];
  for (const at of left) {
    const { size, count } = takeShape(left, at, width);
    if (size < SMALLEST * scale || size > LARGEST * scale) continue;
    shapes++;
    pixels += count;
  }
  return shapes >= SHAPES && pixels >= SHARE * pale.size;
}

/** A shape's width or height, whichever is larger, and how many pixels it has. */
interface Shape {
  readonly size: number;
  readonly count: number;
}

/** Takes away the shape that a pixel belongs to. */
function takeShape(left: Set<number>, from: number, width: number): Shape {
  const queue = [from];
  left.delete(from);
  const box = { x0: width, y0: Infinity, x1: 0, y1: 0 };
  let count = 0;
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    count++;
    const [x, y] = [at % width, Math.floor(at / width)];
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x + 1);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y + 1);
    for (const row of [at - width, at, at + width]) {
      for (const next of [row - 1, row, row + 1]) if (left.delete(next)) queue.push(next);
    }
  }
  return { size: Math.max(box.x1 - box.x0, box.y1 - box.y0), count };
}

/** As dark as the darkest of what shows through, but for a few pixels. */
function darkestOf(pale: ReadonlySet<number>, { data }: Grey): number {
  const values = [...pale].map((i) => data[i] ?? 255).sort((a, b) => a - b);
  return values[Math.floor(DARKEST * values.length)] ?? PALEST;
}
