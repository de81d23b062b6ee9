/** A picture in grey, row by row from the top left; 0 is black, 255 white. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture in colour: red, green and blue of a pixel follow each other. */
export interface Colour {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

export type Picture = Grey | Colour;

/** Which pixels are ink (1) and which are paper (0), row by row. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** Whole pixels, from (x0, y0) to, but not including, (x1, y1). */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The first pixel of ink from one on; beyond the last pixel where none follows. */
export function inkFrom(bits: Uint8Array, from: number): number {
  if (bits[from] === 1) return from;
  const found = bits.indexOf(1, from);
  return found < 0 ? bits.length : found;
}

/** Values each in place of a pixel's own, as the table of all 256 has them. */
export function mapped(data: Uint8Array, table: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) out[i] = table[data[i] ?? 0] ?? 0;
  return out;
}

export function blankGrey(width: number, height: number): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}
