import type { Grey } from './image.ts';

/** What is no paper is looked for in squares of this many pixels: ruling lines fill none. */
const SQUARE = 16;
/** Darker than this is no paper, in a picture whose light has been evened out; so much of a square must be. */
const DARK = 172;
const FILLED = 0.5;
/** The paper's edge lies in the squares next to what is no paper, its shadow in squares as far away as this. */
const EDGE = 2;
/** Darker than this is no white paper: most of a square in the shadow is. */
const SHADED = 225;

/** A page without the desk or the scanner's lid around it: dark areas that reach in from the picture's edge become white. */
export function withoutSurroundings(grey: Grey): Grey {
  const squares = darkSquares(grey, DARK);
  const outside = fromEdge(squares);
  if (!outside.includes(1)) return grey;
  const { columns, rows } = squares;
  const shaded = darkSquares(grey, SHADED).values;
  const data = grey.data.slice();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const reach = shaded[row * columns + column] ? EDGE : 1;
      if (isNear(outside, columns, rows, column, row, reach)) whiten(data, grey.width, column, row);
    }
  }
  return { ...grey, data };
}

interface Squares {
  readonly columns: number;
  readonly rows: number;
  readonly values: Uint8Array;
}

function darkSquares({ width, height, data }: Grey, dark: number): Squares {
  const columns = Math.ceil(width / SQUARE);
  const rows = Math.ceil(height / SQUARE);
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * columns;
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 255) < dark)
        counts[row + Math.floor(x / SQUARE)] = (counts[row + Math.floor(x / SQUARE)] ?? 0) + 1;
    }
  }
  const values = Uint8Array.from(counts, (count) => (count >= FILLED * SQUARE * SQUARE ? 1 : 0));
  return { columns, rows, values };
}

/** The dark squares that hang together with one at the picture's edge. */
function fromEdge({ columns, rows, values }: Squares): Uint8Array {
  const outside = new Uint8Array(values.length);
  const queue: number[] = [];
  const visit = (column: number, row: number): void => {
    const at = row * columns + column;
    if (column < 0 || row < 0 || column >= columns || row >= rows || !values[at] || outside[at]) return;
    outside[at] = 1;
    queue.push(at);
  };
  for (let row = 0; row < rows; row++) for (const column of [0, columns - 1]) visit(column, row);
  for (let column = 0; column < columns; column++) for (const row of [0, rows - 1]) visit(column, row);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    visit(column - 1, row);
    visit(column + 1, row);
    visit(column, row - 1);
    visit(column, row + 1);
  }
  return outside;
}

function isNear(
  outside: Uint8Array,
  columns: number,
  rows: number,
  column: number,
  row: number,
  reach: number,
): boolean {
  for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
    for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) {
      if (outside[y * columns + x]) return true;
    }
  }
  return false;
}

function whiten(data: Uint8Array, width: number, column: number, row: number): void {
  const to = Math.min(width, (column + 1) * SQUARE);
  for (let y = row * SQUARE; y < (row + 1) * SQUARE && y * width < data.length; y++) {
    data.fill(255, y * width + column * SQUARE, y * width + to);
  }
}
