/** A position on a sheet, from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Positions from the first to the last, both included. */
export interface Range {
  readonly first: Position;
  readonly last: Position;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

/** `B5` as row 4, column 1; undefined for what is no address. */
export function parseAddress(text: string): Position | undefined {
  const [, letters, digits] = ADDRESS.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** `B5:C6` as a range, a single address as a range of one. */
export function parseRange(text: string): Range | undefined {
  const [from = '', to = from] = text.split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  return first && last ? { first, last } : undefined;
}

/** Row 4, column 1 as `B5`. */
export function formatAddress({ row, column }: Position): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
