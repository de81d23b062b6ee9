import type { Cell } from '../../model/document.ts';
import { findLabel, type LabelIndex, labelKey } from '../../model/label.ts';
import type { Trust } from '../../model/place.ts';
import type { FundRow, Source, Stage } from '../../model/record.ts';
import { type FieldContext, toValue } from '../context.ts';
import { blockOf, indexOf } from '../lists.ts';
import { normaliseAmount } from '../normalise/number.ts';
import type { Located } from '../regions.ts';
import { type FormRow, filled } from '../rows.ts';
import { fundLabel, isAmount, moneyUnit } from './amount.ts';

/** A row of the tree taken apart: the stage it names, the source, the cell of its amount. */
interface TreeRow {
  readonly stage: Cell | undefined;
  readonly source: Cell | undefined;
  readonly amount: Cell | undefined;
  /** Set where the row has several amounts. */
  readonly trust?: Trust;
}

function takeApart(row: FormRow, stages: LabelIndex<Stage>, headings: ReadonlySet<string>): TreeRow {
  const cells = filled(row).filter((cell) => !headings.has(labelKey(cell.text)));
  const stage = cells.find((cell) => findLabel(stages, cell.text) !== undefined);
  const amounts = cells.filter((cell) => isAmount(cell.text));
  const amount = amounts.at(-1) ?? cells.findLast((cell) => cell !== stage && cells.length > 1);
  const source = cells.findLast((cell) => cell !== stage && cell !== amount && !amounts.includes(cell));
  return { stage, source, amount, ...(amounts.length > 1 && { trust: 'doubtful' }) };
}

/** Amounts of a table with stages as row labels, sources beside or below them, and one amount a row. */
export function readTree(context: FieldContext, located: Located): FundRow[] {
  const block = blockOf(context.definition, 'funds');
  if (!block) return [];
  const unit = moneyUnit(context.rows, located, block.unit);
  const stages: LabelIndex<Stage> = indexOf(block.stages);
  const sources: LabelIndex<Source> = indexOf(block.sources);
  const headings = new Set(block.heading.flatMap((heading) => [labelKey(heading), `${labelKey(heading)}(${unit})`]));
  const funds: FundRow[] = [];
  let stage: Stage | undefined;
  for (const row of context.rows.slice(located.from, located.to)) {
    const parts = takeApart(row, stages, headings);
    for (const cell of [parts.stage, parts.source]) if (cell) context.claimed.add(cell);
    stage = (parts.stage && findLabel(stages, parts.stage.text)) ?? stage;
    const label = parts.source ?? parts.stage;
    if (!stage || !label || !parts.amount) continue;
    const source = parts.source ? (findLabel(sources, parts.source.text) ?? 'other') : 'total';
    const from = { cell: parts.amount, ...(parts.trust && { trust: parts.trust }) };
    const amount = toValue(context, from, (raw) => normaliseAmount(raw, unit));
    if (amount.value === '' && amount.trust !== 'doubtful') continue;
    funds.push({ position: funds.length + 1, stage, source, label: fundLabel(label.text), amount });
  }
  return funds;
}
