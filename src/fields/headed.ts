import type { Cell } from '../model/document.ts';
import { labelKey } from '../model/label.ts';
import { FORM_FIELDS } from '../model/record.ts';
import { alignRow, type ColumnSpec } from './align.ts';
import { type FieldContext, toValue } from './context.ts';
import { cellsUnder, type Header, sharesGrid } from './header.ts';
import { blockOf } from './lists.ts';
import { normaliseField } from './normalise/field.ts';
import type { Fields } from './pairs.ts';
import type { Located } from './regions.ts';
import { type FormRow, filled } from './rows.ts';

const acceptsAny = (): boolean => true;

function specsOf(header: Header<string>): ColumnSpec<string>[] {
  return [...header.columns].map(([name, head]) => ({
    name,
    position: head.column,
    essential: true,
    accepts: acceptsAny,
    suits: acceptsAny,
  }));
}

function valueCells(
  context: FieldContext,
  header: Header<string>,
  row: FormRow,
  headings: ReadonlySet<string>,
): ReadonlyMap<string, Cell> {
  const isValue = (cell: Cell) => !headings.has(labelKey(cell.text)) && !context.claimed.has(cell);
  if (sharesGrid(header, row)) {
    return new Map([...cellsUnder(header, row)].filter(([, cell]) => row.own.includes(cell) && isValue(cell)));
  }
  return alignRow(filled(row).filter(isValue), specsOf(header)).cells;
}

/** Fields whose values stand below their headers; several rows below one header are its paragraphs. */
export function readHeaded(context: FieldContext, located: Located, header: Header<string>): Fields {
  const block = blockOf(context.definition, 'headed');
  const headings = new Set(block?.heading.map(labelKey));
  const fields: Fields = {};
  for (const head of header.columns.values()) context.claimed.add(head);
  for (const row of context.rows.slice(located.from, located.to)) {
    const cells = valueCells(context, header, row, headings);
    for (const field of FORM_FIELDS) {
      const cell = cells.get(field);
      if (!cell) continue;
      const value = toValue(context, { cell }, (raw) => normaliseField(field, raw));
      const above = fields[field];
      fields[field] = above
        ? {
            ...above,
            value: [above.value, value.value].filter((text) => text !== '').join('\n'),
            raw: `${above.raw}\n${value.raw}`,
            places: [...above.places, ...value.places],
          }
        : value;
    }
  }
  return fields;
}
