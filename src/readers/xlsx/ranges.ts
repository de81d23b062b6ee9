import { all, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Position, parseRange, type Range } from './address.ts';

const LAST_COLUMN = 16_384;
/** What is larger was merged by whole rows or columns, and reaches as far as the sheet's content. */
const LARGEST_MERGE = 5000;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The rows from 0 that are hidden. */
export function hiddenRows(sheet: XmlElement): Set<number> {
  const rows = all(first(sheet, 'x:sheetData'), 'x:row').filter(({ attributes }) => isTrue(attributes.hidden));
  return new Set(rows.map(({ attributes }) => Number(attributes.r) - 1));
}

/** The columns from 0 that are hidden. */
export function hiddenColumns(sheet: XmlElement): Set<number> {
  const hidden = new Set<number>();
  for (const { attributes } of all(first(sheet, 'x:cols'), 'x:col')) {
    const last = isTrue(attributes.hidden) ? Math.min(Number(attributes.max), LAST_COLUMN) : 0;
    for (let column = Number(attributes.min); column <= last; column += 1) hidden.add(column - 1);
  }
  return hidden;
}

/** How many positions a range has. */
export const size = ({ first: from, last: to }: Range): number =>
  (to.row - from.row + 1) * (to.column - from.column + 1);

export const readMerges = (sheet: XmlElement): Range[] =>
  all(first(sheet, 'x:mergeCells'), 'x:mergeCell')
    .flatMap(({ attributes }) => parseRange(attributes.ref ?? '') ?? [])
    .filter((range) => size(range) > 1);

/** The smallest range around some positions, of which there is at least one, and the merges that begin at them. */
export function usedRange(filled: readonly Position[], merges: readonly Range[]): Range {
  const starts = new Set(filled.map(({ row, column }) => `${row},${column}`));
  const begun = merges.filter((range) => starts.has(`${range.first.row},${range.first.column}`));
  const ends = begun.filter((range) => size(range) <= LARGEST_MERGE).map((range) => range.last);
  const around = (of: (position: Position) => number) => {
    const numbers = [...filled, ...ends].map(of);
    const least = numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
    return { least, most: numbers.reduce((one, other) => Math.max(one, other), 0) };
  };
  const rows = around(({ row }) => row);
  const columns = around(({ column }) => column);
  return { first: { row: rows.least, column: columns.least }, last: { row: rows.most, column: columns.most } };
}

/** One direction of a sheet: the indices in use that are shown, each with its place among them. */
export interface Axis {
  readonly first: number;
  readonly last: number;
  readonly places: ReadonlyMap<number, number>;
}

export function axis(from: number, to: number, hidden: ReadonlySet<number>): Axis {
  const places = new Map<number, number>();
  for (let index = from; index <= to; index += 1) if (!hidden.has(index)) places.set(index, places.size);
  return { first: from, last: to, places };
}

/** Where what reaches from one index to another begins and how far it reaches, hidden ones left out. */
export function extent(from: number, to: number, { first: least, last: most, places }: Axis) {
  let at: number | undefined;
  let span = 0;
  for (let index = Math.max(from, least); index <= Math.min(to, most); index += 1) {
    const place = places.get(index);
    if (place === undefined) continue;
    at ??= place;
    span += 1;
  }
  return at === undefined ? undefined : { at, span };
}
