import type { Amount } from '../../model/decimal.ts';

/** Which side of a number a target asks for. */
export type Bound = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'equal' | 'about';

/** `≥12.5公里`: the amount in the base of its unit, so that 公里 and 米 compare. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly amount: Amount;
  /** In its base (米, 元, 秒, %); empty where none is written. */
  readonly unit: string;
  /** What one of the unit as written is in the base: 1000 for 公里. */
  readonly factor: Amount;
  readonly bound?: Bound;
}

/** `10-20次` */
export interface Interval {
  readonly kind: 'interval';
  readonly low: Amount;
  readonly high: Amount;
  readonly unit: string;
}

/** A day, or the days of a month, a quarter or a year; ISO 8601. */
export interface DateValue {
  readonly kind: 'date';
  readonly first: string;
  readonly last: string;
}

/** `1次/3次/1次` */
export interface Several {
  readonly kind: 'several';
  readonly parts: readonly Value[];
}

/** Words for how far a goal was reached (基本达成), as the share of the marks that they stand for. */
export interface Degree {
  readonly kind: 'degree';
  readonly low: Amount;
  readonly high: Amount;
}

/** What the text of an indicator's target or actual means. `text` is what cannot be parsed. */
export type Value =
  | Quantity
  | Interval
  | DateValue
  | Several
  | Degree
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'text' };
