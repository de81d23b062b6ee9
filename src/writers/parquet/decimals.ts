import { decimalPlaces, parseDecimal } from '../../model/decimal.ts';

/** Parquet's widest decimal. */
export const PRECISION = 38;
/** Money in 万元 down to the 分 takes six digits after the point. */
const USUAL_SCALE = 6;

/** What the numerals of a column need: digits before and after the point. */
export class Extent {
  #before = 1;
  #after = USUAL_SCALE;

  add(text: string): void {
    if (!parseDecimal(text)) return;
    const after = decimalPlaces(text);
    const before = text.replace(/^[+-]/u, '').length - (after > 0 ? after + 1 : 0);
    this.#before = Math.max(this.#before, before);
    this.#after = Math.max(this.#after, after);
  }

  /** Digits after the point that every numeral of the column fits with; undefined where none is wide enough. */
  get scale(): number | undefined {
    return this.#before + this.#after <= PRECISION ? this.#after : undefined;
  }
}

/** A numeral as a whole number of units of 10^-scale, exactly; null for what is none. */
export function scaled(text: string, scale: number): bigint | null {
  const value = parseDecimal(text);
  return value ? BigInt(value.mul(`1e${scale}`).toFixed()) : null;
}
