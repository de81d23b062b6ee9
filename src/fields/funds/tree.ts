import type { Cell } from '../../model/document.ts';
import { findLabel, type LabelIndex, labelKey } from '../../model/label.ts';
import type { Trust } from '../../model/place.ts';
import type { FundRow, Source, Stage } from '../../model/record.ts';
import { type FieldContext, toValue, type ValueSource } from '../context.ts';
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

/** A source and its amount in one cell: `财政拨款：480.00`. */
const INLINE = /^(?<label>[^:：]*\p{Script=Han}[^:：]*)[:：]\s*(?<raw>[\d.,，]+\s*(?:万元|元)?)\s*$/u;

function inlineAmount(cell: Cell): { readonly cell: Cell; readonly label: string; readonly raw: string } | undefined {
  const { label, raw } = INLINE.exec(cell.text.replace(/^\s*其中\s*[:：]/u, ''))?.groups ?? {};
  return label && raw ? { cell, label, raw } : undefined;
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
  const add = (stage: Stage, source: Source, label: string, from: ValueSource): void => {
    const amount = toValue(context, from, (raw) => normaliseAmount(raw, unit));
    if (amount.value === '' && amount.trust !== 'doubtful') return;
    funds.push({ position: funds.length + 1, stage, source, label: fundLabel(label), amount });
  };
  let stage: Stage | undefined;
  for (const row of context.rows.slice(located.from, located.to)) {
    const parts = takeApart(row, stages, headings);
    for (const cell of [parts.stage, parts.source]) if (cell) context.claimed.add(cell);
    stage = (parts.stage && findLabel(stages, parts.stage.text)) ?? stage;
    const inline = parts.stage ? filled(row).flatMap((cell) => inlineAmount(cell) ?? []) : [];
    for (const { cell, label: name, raw } of inline) {
      if (stage) add(stage, findLabel(sources, name) ?? 'other', name, { cell, raw });
    }
    if (inline.length > 0) continue;
    const label = parts.source ?? parts.stage;
    if (!stage || !label || !parts.amount) continue;
    const source = parts.source ? (findLabel(sources, parts.source.text) ?? 'other') : 'total';
    add(stage, source, label.text, { cell: parts.amount, ...(parts.trust && { trust: parts.trust }) });
  }
  return funds;
}
