import { type Amount, Decimal } from '../model/decimal.ts';
import { type FormRecord, STAGES } from '../model/record.ts';
import type { CheckInput } from './check.ts';
import { readNumeral } from './numeral.ts';
import type { Cell } from './system/cells.ts';
import { blamedCells } from './system/diagnose.ts';
import { equationHolds } from './system/equation.ts';

/** An amount that looks as if it were in another unit, and what speaks for it. */
export interface SuspectAmount {
  readonly cell: Cell;
  readonly code: 'large' | 'ratio' | 'text';
  readonly other: string;
}

const TEN_THOUSAND = new Decimal(10_000);

/** The plainest sign only: one wrong unit shows in many ways. What is blamed for a sum is not told again for its looks. */
export function suspectAmounts(input: CheckInput): readonly SuspectAmount[] {
  const amounts = amountsOf(input);
  const isBlamed = blamedCells(input.diagnosis);
  const looks = [...tooLarge(input, amounts), ...outOfProportion(input, amounts)];
  return [...fromText(input, amounts), ...looks.filter(({ cell }) => !isBlamed(cell))].slice(0, 1);
}

function amountsOf({ record, diagnosis }: CheckInput): readonly Cell[] {
  return record.funds
    .flatMap(({ position }) => diagnosis.form.cells.byName.get(`funds[${position}].amount`) ?? [])
    .filter(({ value }) => value.greaterThan(0));
}

const MENTION = /(\d[\d,]*(?:\.\d+)?)\s*万元/gu;

function fromText({ values }: CheckInput, amounts: readonly Cell[]): readonly SuspectAmount[] {
  const mentioned = mentions(values).filter((amount) => amounts.every(({ value }) => !value.eq(amount)));
  return amounts.flatMap((cell) =>
    mentioned
      .filter((amount) => cell.value.eq(amount.times(TEN_THOUSAND)) || amount.eq(cell.value.times(TEN_THOUSAND)))
      .map((amount) => ({ cell, code: 'text' as const, other: amount.toFixed() })),
  );
}

function mentions(values: CheckInput['values']): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const { value } of values) {
    if (!value.value.includes('万元')) continue;
    for (const [, digits = ''] of value.value.matchAll(MENTION)) {
      const number = readNumeral(digits);
      if (number.kind === 'number' && number.value.greaterThan(0)) amounts.push(number.value);
    }
  }
  return amounts;
}

function tooLarge({ settings }: CheckInput, amounts: readonly Cell[]): readonly SuspectAmount[] {
  const { largestAmount } = settings.thresholds;
  return amounts
    .filter(({ value }) => value.greaterThan(largestAmount))
    .map((cell) => ({ cell, code: 'large' as const, other: largestAmount }));
}

/** Stages far apart are no sign where the stated rate says the same. */
function outOfProportion(
  { diagnosis, record, settings }: CheckInput,
  amounts: readonly Cell[],
): readonly SuspectAmount[] {
  const rate = diagnosis.system.equations.find(({ rule }) => rule === 'budget/execution-rate');
  if (rate && equationHolds(rate)) return [];
  const largest = STAGES.flatMap((stage) => largestOf(amounts.filter((cell) => stageOf(record, cell) === stage)));
  const [low] = largest.toSorted((left, right) => left.value.comparedTo(right.value));
  const [high] = largest.toSorted((left, right) => right.value.comparedTo(left.value));
  if (!low || !high || high.value.div(low.value).lessThan(settings.thresholds.stageRatio)) return [];
  return [{ cell: high, code: 'ratio', other: low.value.toFixed() }];
}

const largestOf = (cells: readonly Cell[]): readonly Cell[] =>
  cells.toSorted((left, right) => right.value.comparedTo(left.value)).slice(0, 1);

const stageOf = (record: FormRecord, cell: Cell): string | undefined =>
  record.funds.find(({ position }) => cell.field === `funds[${position}].amount`)?.stage;
