import { Decimal } from '../../model/decimal.ts';
import { normaliseNumber } from '../normalise/number.ts';
import type { ScoreCells } from '../score-cells.ts';

type Amounts = readonly InstanceType<typeof Decimal>[];

const FEWEST_ITEMS = 2;
const FEWEST_SECTIONS = 2;

const amountOf = (cells: ScoreCells, column: 'weight' | 'score') =>
  new Decimal(normaliseNumber(cells[column]?.text ?? '') || 0);

/** Where the section that begins at `from` ends: its rows add up to its own; rows of nothing belong to it too. */
function endOfSection(amounts: Amounts, from: number): number | undefined {
  const own = amounts[from];
  if (!own || own.isZero()) return undefined;
  let sum = new Decimal(0);
  let items = 0;
  for (let end = from + 1; end < amounts.length; end += 1) {
    const amount = amounts[end] ?? new Decimal(0);
    sum = sum.plus(amount);
    if (!amount.isZero()) items += 1;
    if (sum.greaterThan(own)) return undefined;
    if (sum.equals(own) && !amounts[end + 1]?.isZero()) return items >= FEWEST_ITEMS ? end + 1 : undefined;
  }
  return undefined;
}

/** The rows that begin sections, if all rows are sections and their items; undefined where they do not add up so. */
function partition(amounts: Amounts): number[] | undefined {
  const starts: number[] = [];
  let from = 0;
  while (from < amounts.length) {
    const end = endOfSection(amounts, from);
    if (end === undefined) return undefined;
    starts.push(from);
    from = end;
  }
  return starts.length >= FEWEST_SECTIONS ? starts : undefined;
}

/**
 * The labels of the sections of a scoring table nobody has defined: rows whose weight, or else whose score, is that
 * of the rows below them up to the next such row. Empty where the table does not fall apart so.
 */
export function weighSections(rows: readonly ScoreCells[]): string[] {
  const starts =
    partition(rows.map((cells) => amountOf(cells, 'weight'))) ??
    partition(rows.map((cells) => amountOf(cells, 'score'))) ??
    [];
  return starts.flatMap((start) => rows[start]?.texts.at(-1)?.text ?? []);
}
