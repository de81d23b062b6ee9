import type { Cell } from '../model/document.ts';
import { findLabel, type LabelIndex } from '../model/label.ts';
import { FORM_FIELDS } from '../model/record.ts';
import { type Alignment, alignRow, type ColumnSpec, onGrid, trustInRow } from './align.ts';
import { type FieldContext, joinParagraphs, toValue } from './context.ts';
import { cellsUnder, type Header, sharesGrid } from './header.ts';
import { headingLabels } from './lists.ts';
import { normaliseField } from './normalise/field.ts';
import type { Fields } from './pairs.ts';
import { claimHeader, type Located } from './regions.ts';
import { type FormRow, filled } from './rows.ts';

const acceptsAny = (): boolean => true;

function specsOf(header: Header<string>): ColumnSpec<string>[] {
  return [...header.columns].map(([name, head]) => ({
    name,
    position: head.column,
    essential: true,
    accepts: acceptsAny,
  }));
}

function valueCells(
  context: FieldContext,
  header: Header<string>,
  row: FormRow,
  headings: LabelIndex<'heading'>,
): Alignment<string> {
  const isValue = (cell: Cell) => !findLabel(headings, cell.text) && !context.claimed.has(cell);
  if (sharesGrid(header, row)) {
    return onGrid(new Map([...cellsUnder(header, row)].filter(([, cell]) => row.own.includes(cell) && isValue(cell))));
  }
  return alignRow(filled(row).filter(isValue), specsOf(header));
}

/** Fields whose values stand below their headers; several rows below one header are its paragraphs. */
export function readHeaded(context: FieldContext, located: Located, header: Header<string>): Fields {
  const headings = headingLabels(context.definition);
  const fields: Fields = {};
  claimHeader(context, header);
  for (const row of context.rows.slice(located.from, located.to)) {
    const aligned = valueCells(context, header, row, headings);
    for (const field of FORM_FIELDS) {
      const cell = aligned.cells.get(field);
      if (!cell) continue;
      const trust = trustInRow(aligned, field);
      const value = toValue(context, { cell, ...(trust && { trust }) }, (raw) => normaliseField(field, raw));
      const above = fields[field];
      fields[field] = above ? joinParagraphs(above, value) : value;
    }
  }
  return fields;
}
