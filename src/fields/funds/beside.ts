import type { Cell } from '../../model/document.ts';
import { findLabel } from '../../model/label.ts';
import { FORM_FIELDS, STAGES, type Stage } from '../../model/record.ts';
import { type FieldContext, toValue } from '../context.ts';
import type { Header } from '../header.ts';
import { blockOf, headingLabels, indexOf } from '../lists.ts';
import { normaliserUnder } from '../normalise/field.ts';
import { normaliseAmount } from '../normalise/number.ts';
import type { Located } from '../regions.ts';
import { type FormRow, isFilled } from '../rows.ts';
import { fundLabel, isAmount, moneyUnit } from './amount.ts';
import type { FundColumns } from './columns.ts';

/** Whether every label of a header has an amount beside it: `预算数 | 65.00 | 执行数 | 63.70`. */
export function hasAmountsBeside(header: Header<string>, { own }: FormRow): boolean {
  const heads = [...header.columns.values()];
  return heads.length > 1 && heads.every((head) => isAmount(own[own.indexOf(head) + 1]?.text ?? ''));
}

/** Labels with what stands right beside them, from left to right. */
function pairsOf({ own }: FormRow, isHeading: (cell: Cell) => boolean): (readonly [label: Cell, value: Cell])[] {
  const pairs: (readonly [Cell, Cell])[] = [];
  for (let index = 0; index + 1 < own.length; index += 1) {
    const [label, value] = [own[index], own[index + 1]];
    if (!label || !value || !isFilled(label) || isHeading(label)) continue;
    if (isFilled(value)) pairs.push([label, value]);
    index += 1;
  }
  return pairs;
}

/** Amounts of a table in which stages stand side by side, each with its sources below it and the amount beside each label. */
export function readBeside(context: FieldContext, located: Located, header: Header<string>): FundColumns {
  const found: FundColumns = { funds: [], fields: {}, others: [] };
  const block = blockOf(context.definition, 'funds');
  if (!block) return found;
  const unit = moneyUnit(context.rows, located, block.unit);
  const sources = indexOf(block.sources);
  const fields = indexOf(block.fields);
  const headings = headingLabels(context.definition);
  const stages = [...header.columns.keys()].flatMap((name) => STAGES.find((stage) => stage === name) ?? []);
  const stageOver = ({ column }: Cell) =>
    stages.findLast((name) => (header.columns.get(name)?.column ?? Infinity) <= column);

  function add(label: Cell, value: Cell, stage: Stage | undefined): void {
    const field = FORM_FIELDS.find((name) => name === findLabel(fields, label.text));
    if (!field && !(stage && isAmount(value.text))) return;
    context.claimed.add(label);
    if (field) found.fields[field] ??= toValue(context, { cell: value }, normaliserUnder(field, label.text));
    else if (stage) {
      const source = header.columns.get(stage) === label ? 'total' : (findLabel(sources, label.text) ?? 'other');
      const amount = toValue(context, { cell: value }, (raw) => normaliseAmount(raw, unit));
      found.funds.push({ position: found.funds.length + 1, stage, source, label: fundLabel(label.text), amount });
    }
  }

  for (const row of context.rows.slice(located.from, located.to)) {
    const pairs = pairsOf(row, ({ text }) => findLabel(headings, text) !== undefined);
    // A dump need not keep the columns; a pair for each stage is as good.
    const isFull = pairs.length === stages.length;
    for (const [at, [label, value]] of pairs.entries()) add(label, value, isFull ? stages[at] : stageOver(label));
  }
  return found;
}
