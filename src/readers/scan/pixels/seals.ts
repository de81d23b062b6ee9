import type { Colour, PixelBox } from './image.ts';

/** Colour is looked for in squares of this many pixels. */
const SQUARE = 8;
/** Share of a square's pixels that must be coloured. */
const COLOURED = 0.12;
/** How far the channels of a coloured pixel lie apart, and how bright the brightest is at least. */
const APART = 55;
const BRIGHT = 110;
/** Sides of a seal in parts of the page's long side: smaller is coloured print, larger a coloured ground. */
const SMALLEST = 0.03;
const LARGEST = 0.35;

/** The boxes around seals and stamps in colour. */
export function sealsOf(picture: Colour): PixelBox[] {
  const columns = Math.ceil(picture.width / SQUARE);
  const rows = Math.ceil(picture.height / SQUARE);
  const coloured = colouredSquares(picture, columns, rows);
  const long = Math.max(picture.width, picture.height);
  return blobs(coloured, columns, rows)
    .map(({ x0, y0, x1, y1 }) => ({
      x0: Math.max(0, (x0 - 1) * SQUARE),
      y0: Math.max(0, (y0 - 1) * SQUARE),
      x1: Math.min(picture.width, (x1 + 1) * SQUARE),
      y1: Math.min(picture.height, (y1 + 1) * SQUARE),
    }))
    .filter(({ x0, y0, x1, y1 }) => {
      const [short, longest] = [Math.min(x1 - x0, y1 - y0), Math.max(x1 - x0, y1 - y0)];
      return short >= SMALLEST * long && longest <= LARGEST * long;
    });
}

function colouredSquares({ width, height, rgb }: Colour, columns: number, rows: number): Uint8Array {
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * columns;
    for (let x = 0, at = 3 * y * width; x < width; x++, at += 3) {
      const r = rgb[at] ?? 0;
      const g = rgb[at + 1] ?? 0;
      const b = rgb[at + 2] ?? 0;
      if (Math.abs(r - g) <= APART && Math.abs(g - b) <= APART && Math.abs(b - r) <= APART) continue;
      if (Math.max(r, g, b) <= BRIGHT) continue;
      const square = row + Math.floor(x / SQUARE);
      counts[square] = (counts[square] ?? 0) + 1;
    }
  }
  return Uint8Array.from(counts, (count) => (count >= COLOURED * SQUARE * SQUARE ? 1 : 0));
}

/** Boxes, in squares, around coloured squares that touch or lie one square apart. */
function blobs(coloured: Uint8Array, columns: number, rows: number): PixelBox[] {
  const seen = new Uint8Array(coloured.length);
  const boxes: PixelBox[] = [];
  for (let start = 0; start < coloured.length; start++) {
    if (!coloured[start] || seen[start]) continue;
    const queue = [start];
    seen[start] = 1;
    const box = { x0: columns, y0: rows, x1: 0, y1: 0 };
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      box.x0 = Math.min(box.x0, x);
      box.y0 = Math.min(box.y0, y);
      box.x1 = Math.max(box.x1, x + 1);
      box.y1 = Math.max(box.y1, y + 1);
      for (let ny = Math.max(0, y - 2); ny <= Math.min(rows - 1, y + 2); ny++) {
        for (let nx = Math.max(0, x - 2); nx <= Math.min(columns - 1, x + 2); nx++) {
          const next = ny * columns + nx;
          if (!coloured[next] || seen[next]) continue;
          seen[next] = 1;
          queue.push(next);
        }
      }
    }
    boxes.push(box);
  }
  return boxes;
}
