import { Fault } from '../../model/fault.ts';
import { all, first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Position, parseAddress } from './address.ts';
import type { Show } from './formats.ts';
import { itemText } from './strings.ts';

/** What a workbook's cells need to be shown. */
export interface Shared {
  readonly strings: readonly string[];
  readonly show: Show;
}

/** A cell that holds something. */
export interface SheetCell extends Position {
  readonly text: string;
  /** Set where a formula stands without the value that it gave. */
  readonly isUncomputed: boolean;
}

const MOST_CELLS = 50_000;

/** What a cell shows: the value as formatted, never the formula. */
function shownText(cell: XmlElement, { strings, show }: Shared): string {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  const value = textOf(first(cell, 'x:v'));
  if (type === 'inlineStr') return itemText(first(cell, 'x:is'));
  if (type === 's') return show(strings[Number(value)] ?? '', Number(style));
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e' || type === 'd' || value === '') return value;
  if (type === 'str' || Number.isNaN(Number(value))) return show(value, Number(style));
  return show(Number(value), Number(style));
}

/** Cells with content, in the sheet's order. Rows and cells without an address follow the one before. */
export function readCells(sheet: XmlElement, shared: Shared): SheetCell[] {
  const cells: SheetCell[] = [];
  let row = -1;
  for (const element of all(first(sheet, 'x:sheetData'), 'x:row')) {
    row = element.attributes.r === undefined ? row + 1 : Number(element.attributes.r) - 1;
    let column = -1;
    for (const cell of all(element, 'x:c')) {
      column = parseAddress(cell.attributes.r ?? '')?.column ?? column + 1;
      const text = shownText(cell, shared);
      const isUncomputed = first(cell, 'x:f') !== undefined && first(cell, 'x:v') === undefined;
      if (text.trim() === '' && !isUncomputed) continue;
      cells.push({ row, column, text, isUncomputed });
      if (cells.length > MOST_CELLS) throw new Fault('too-large', { limit: 'sheet cells' });
    }
  }
  return cells;
}
