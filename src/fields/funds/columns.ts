import type { Cell } from '../../model/document.ts';
import { findLabel, type LabelIndex, labelKey } from '../../model/label.ts';
import {
  type FieldValue,
  FORM_FIELDS,
  type FormField,
  type FundRow,
  type Source,
  STAGES,
  type Stage,
} from '../../model/record.ts';
import { type Alignment, alignRow, type ColumnSpec } from '../align.ts';
import { type FieldContext, toValue } from '../context.ts';
import { cellsUnder, type Header, sharesGrid } from '../header.ts';
import { blockOf, indexOf } from '../lists.ts';
import { canBeProgress, canBeScore } from '../measure.ts';
import { normaliseField } from '../normalise/field.ts';
import { normaliseAmount, normalisePercentage } from '../normalise/number.ts';
import { isPlaceholder } from '../normalise/text.ts';
import type { Fields } from '../pairs.ts';
import { type Located, repeatsHeader } from '../regions.ts';
import { type FormRow, filled } from '../rows.ts';
import { fundLabel, isAmount, moneyUnit } from './amount.ts';

export interface FundColumns {
  readonly funds: readonly FundRow[];
  /** What the total's row says of the form: rate, weight, score. */
  readonly fields: Fields;
  /** The same of other rows. */
  readonly others: readonly { readonly label: string; readonly value: FieldValue }[];
}

const acceptsAmount = (text: string): boolean => isAmount(text) || isPlaceholder(text);

function columnSpecs(header: Header<string>, isStage: (name: string) => boolean): ColumnSpec<string>[] {
  return [...header.columns].map(([name, head]) => {
    const accepts = name === 'execution_rate' ? canBeProgress : isStage(name) ? acceptsAmount : canBeScore;
    return { name, position: head.column, essential: true, accepts, suits: accepts };
  });
}

function alignFunds(
  header: Header<string>,
  row: FormRow,
  label: Cell,
  isStage: (name: string) => boolean,
): Alignment<string> {
  if (sharesGrid(header, row)) return { kind: 'in-place', cells: cellsUnder(header, row) };
  const cells = filled(row).filter((cell) => cell.column > label.column);
  return alignRow(cells, columnSpecs(header, isStage));
}

/** The cell that names a row's source: a known name, else the first text that is no amount. */
function labelCell(row: FormRow, sources: LabelIndex<Source>, headings: ReadonlySet<string>): Cell | undefined {
  const texts = filled(row).filter((cell) => !acceptsAmount(cell.text) && !headings.has(labelKey(cell.text)));
  return texts.findLast((cell) => findLabel(sources, cell.text) !== undefined) ?? texts.at(0);
}

const TRUST = { 'in-place': undefined, restructured: undefined, shifted: 'repaired', unsettled: 'doubtful' } as const;

/** Amounts of a table with stages as columns and sources as rows. */
export function readColumns(context: FieldContext, located: Located, header: Header<string>): FundColumns {
  const block = blockOf(context.definition, 'funds');
  if (!block) return { funds: [], fields: {}, others: [] };
  const unit = moneyUnit(context.rows, located, block.unit);
  const sources: LabelIndex<Source> = indexOf(block.sources);
  const stageOf = (name: string): Stage | undefined => STAGES.find((stage) => stage === name && block.stages[stage]);
  const fieldOf = (name: string): FormField | undefined =>
    FORM_FIELDS.find((field) => field === name && block.fields[field]);
  const saysPercent = /[%％]/u.test(header.columns.get('execution_rate')?.text ?? '');
  const headings = new Set(block.heading.map(labelKey));
  const labels = indexOf<string>({ ...block.stages, ...block.fields });
  const funds: FundRow[] = [];
  const fields: Fields = {};
  const others: { label: string; value: FieldValue }[] = [];

  const readRow = (row: FormRow, label: Cell) => {
    const source = findLabel(sources, label.text) ?? 'other';
    const { kind, cells } = alignFunds(header, row, label, (name) => stageOf(name) !== undefined);
    const trust = TRUST[kind];
    context.claimed.add(label);
    for (const [name, head] of header.columns) {
      const cell = cells.get(name);
      if (!cell || cell.text === '' || cell === label) continue;
      const from = { cell, ...(trust && { trust }) };
      const stage = stageOf(name);
      const field = fieldOf(name);
      if (stage) {
        const amount = toValue(context, from, (raw) => normaliseAmount(raw, unit));
        if (amount.value === '' && amount.trust !== 'doubtful') continue;
        funds.push({ position: funds.length + 1, stage, source, label: fundLabel(label.text), amount });
      } else if (field) {
        const value = toValue(context, from, (raw) =>
          field === 'execution_rate' ? normalisePercentage(raw, saysPercent) : normaliseField(field, raw),
        );
        const isTotal = source === 'total' && !fields[field];
        if (isTotal) fields[field] = value;
        else if (value.value !== '')
          others.push({ label: `${fundLabel(label.text)} / ${fundLabel(head.text)}`, value });
      }
    }
  };

  for (const head of header.columns.values()) context.claimed.add(head);
  for (const row of context.rows.slice(located.from, located.to)) {
    if (repeatsHeader(row, labels, header)) continue;
    const label = labelCell(row, sources, headings);
    if (label) readRow(row, label);
  }
  return { funds, fields, others };
}
