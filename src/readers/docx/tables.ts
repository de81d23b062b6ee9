import { all, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { readBlocks } from './blocks.ts';
import type { RawCell, RawRow, RawTable, RawWidth } from './raw.ts';
import { isOn, type Scope, seenBy } from './scope.ts';
import { unwrap } from './wrappers.ts';

/** No table is as wide; a larger span is an error or an attack. */
const WIDEST = 1000;

function count(element: XmlElement | undefined, least: number): number {
  const value = Number.parseInt(element?.attributes['w:val'] ?? '', 10);
  return Number.isNaN(value) ? least : Math.min(WIDEST, Math.max(least, value));
}

function width(element: XmlElement | undefined): RawWidth | undefined {
  const unit = element?.attributes['w:type'] ?? 'dxa';
  const value = Number(element?.attributes['w:w'] ?? Number.NaN);
  return (unit === 'dxa' || unit === 'pct') && value > 0 ? { unit, value } : undefined;
}

function vertical(properties: XmlElement | undefined): RawCell['vertical'] {
  const merge = first(properties, 'w:vMerge');
  if (!merge) return 'none';
  return merge.attributes['w:val'] === 'restart' ? 'start' : 'continue';
}

const joinsLeft = (properties: XmlElement | undefined): boolean => {
  const merge = first(properties, 'w:hMerge');
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
};

function readCell(element: XmlElement, scope: Scope): RawCell {
  scope.walk.countCell();
  const properties = first(element, 'w:tcPr');
  return {
    span: count(first(properties, 'w:gridSpan'), 1),
    vertical: vertical(properties),
    joinsLeft: joinsLeft(properties),
    width: width(first(properties, 'w:tcW')),
    blocks: readBlocks(element, scope),
    sight: scope.sight,
    anchor: scope.anchor,
  };
}

function readCells(row: XmlElement, scope: Scope): RawCell[] {
  const cells: RawCell[] = [];
  for (const [element, inner] of unwrap(row, scope)) {
    if (element.name !== 'w:tc') continue;
    const isDeleted = first(element, 'w:tcPr', 'w:cellDel') !== undefined;
    const seen = isDeleted ? seenBy(inner, 'mammoth') : inner;
    if (seen) cells.push(readCell(element, { ...seen, anchor: `${scope.anchor}, cell ${cells.length + 1}` }));
  }
  return cells;
}

function readRow(element: XmlElement, scope: Scope): RawRow {
  scope.walk.countCell();
  const properties = first(element, 'w:trPr');
  if (first(properties, 'w:ins')) scope.walk.remarks.add('tracked-changes');
  return {
    before: count(first(properties, 'w:gridBefore'), 0),
    after: count(first(properties, 'w:gridAfter'), 0),
    widthBefore: width(first(properties, 'w:wBefore')),
    cells: readCells(element, scope),
    sight: scope.sight,
  };
}

/** Rows that tracked changes deleted are gone for everyone; hidden ones mammoth still shows. */
function readRows(table: XmlElement, scope: Scope): RawRow[] {
  const rows: RawRow[] = [];
  for (const [element, inner] of unwrap(table, scope)) {
    if (element.name !== 'w:tr') continue;
    const properties = first(element, 'w:trPr');
    if (first(properties, 'w:del')) {
      scope.walk.remarks.add('tracked-changes');
      continue;
    }
    const isHidden = isOn(first(properties, 'w:hidden'));
    if (isHidden) scope.walk.remarks.add('hidden-text');
    const seen = isHidden ? seenBy(inner, 'mammoth') : inner;
    if (seen) rows.push(readRow(element, { ...seen, anchor: `${scope.anchor}, row ${rows.length + 1}` }));
  }
  return rows;
}

/** Reads a table as the file states it; the grid is made of it later. The scope's anchor names the table. */
export function readTable(element: XmlElement, scope: Scope): RawTable {
  const grid = all(first(element, 'w:tblGrid'), 'w:gridCol').map((column) => Number(column.attributes['w:w'] ?? 0));
  return { kind: 'table', grid, rows: readRows(element, scope), sight: scope.sight, anchor: scope.anchor };
}
