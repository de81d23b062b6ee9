import type { Cell } from '../../model/document.ts';
import { findLabel } from '../../model/label.ts';
import { type FormField, SOURCES, type Stage } from '../../model/record.ts';
import { type FieldContext, toValue } from '../context.ts';
import { cellsUnder, type Header, sharesGrid } from '../header.ts';
import { blockOf, indexOf } from '../lists.ts';
import { normaliseField } from '../normalise/field.ts';
import { normaliseAmount } from '../normalise/number.ts';
import { claimHeader, type Located } from '../regions.ts';
import { type FormRow, filled } from '../rows.ts';
import { fundLabel, moneyUnit } from './amount.ts';
import type { FundColumns } from './columns.ts';

/** The cells of a row below the sources; of a dump's row in their order, where it has as many. */
function valuesOf(header: Header<string>, row: FormRow, label: Cell): ReadonlyMap<string, Cell> {
  if (sharesGrid(header, row)) return cellsUnder(header, row);
  const cells = filled(row).filter(({ column }) => column > label.column);
  const names = [...header.columns.keys()];
  const inOrder = cells.length === names.length ? cells : [];
  return new Map(inOrder.flatMap((cell, index) => (names[index] === undefined ? [] : [[names[index], cell]])));
}

/** Amounts of a table with sources as columns and stages as rows; rows of rate, weight and score give fields of the form. */
export function readTransposed(context: FieldContext, located: Located, header: Header<string>): FundColumns {
  const found: FundColumns = { funds: [], fields: {}, others: [] };
  const block = blockOf(context.definition, 'funds');
  if (!block) return found;
  const unit = moneyUnit(context.rows, located, block.unit);
  const stages = indexOf<Stage>(block.stages);
  const fields = indexOf<FormField>(block.fields);
  claimHeader(context, header);
  for (const row of context.rows.slice(located.from, located.to)) {
    const label = filled(row).find(({ text }) => findLabel(stages, text) ?? findLabel(fields, text));
    if (!label) continue;
    const [stage, field] = [findLabel(stages, label.text), findLabel(fields, label.text)];
    context.claimed.add(label);
    const values = valuesOf(header, row, label);
    for (const source of SOURCES) {
      const [cell, head] = [values.get(source), header.columns.get(source)];
      if (!cell || !head || cell.text === '' || cell === label) continue;
      if (stage) {
        const amount = toValue(context, { cell }, (raw) => normaliseAmount(raw, unit));
        found.funds.push({ position: found.funds.length + 1, stage, source, label: fundLabel(head.text), amount });
      } else if (field) {
        const value = toValue(context, { cell }, (raw) => normaliseField(field, raw));
        if (source === 'total') found.fields[field] = value;
        else found.others.push({ label: `${fundLabel(head.text)} / ${fundLabel(label.text)}`, value });
      }
    }
  }
  return found;
}
