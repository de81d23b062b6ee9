import type { FormRecord, Stage } from '../../model/record.ts';
import type { Cell } from './cells.ts';
import { type Equation, equationHolds, isEquality } from './equation.ts';
import type { System } from './mending.ts';
import type { Assignment } from './relation.ts';
import type { Scope } from './terms.ts';

const TEN_THOUSAND = 10_000n;

/** Amounts that were filled in in 元 under 万元, or the other way round: one of them, or all of a stage. */
export interface UnitMistake {
  readonly cells: readonly Cell[];
  /** What they are in the unit of the heading. */
  readonly values: Assignment;
}

/** The amounts whose other unit alone would make all the failing equations hold and break no other. */
export function unitMistake(system: System, form: Scope, failing: readonly Equation[]): UnitMistake | undefined {
  for (const convert of [smaller, larger]) {
    for (const cells of candidates(form, failing)) {
      const values = new Map(cells.map((cell) => [cell, convert(cell.exact)]));
      if (isMoney(values) && explains(system, failing, cells, values)) return { cells, values };
    }
  }
  return undefined;
}

const smaller = (amount: bigint): bigint => amount / TEN_THOUSAND;
const larger = (amount: bigint): bigint => amount * TEN_THOUSAND;

/** Each amount of the equations by itself, then each stage as a whole. */
function candidates(form: Scope, failing: readonly Equation[]): readonly (readonly Cell[])[] {
  const amounts = new Set(failing.flatMap(({ cells }) => cells.filter((cell) => isAmount(cell) && cell.exact !== 0n)));
  const stages = new Set([...amounts].map((cell) => stageOf(form.record, cell)));
  return [...[...amounts].map((cell) => [cell]), ...[...stages].map((stage) => stageCells(form, stage))];
}

/** What would be less than the last printed digit is no amount in another unit. */
const isMoney = (values: Assignment): boolean => [...values].every(([cell, value]) => value >= cell.exactUnit);

const isAmount = ({ field }: Cell): boolean => field.startsWith('funds[');

const stageOf = (record: FormRecord, { field }: Cell): Stage | undefined =>
  record.funds.find(({ position }) => field === `funds[${position}].amount`)?.stage;

const stageCells = ({ record, cells }: Scope, stage: Stage | undefined): readonly Cell[] =>
  record.funds
    .filter((row) => row.stage === stage)
    .flatMap(({ position }) => cells.byName.get(`funds[${position}].amount`) ?? [])
    .filter((cell) => cell.exact !== 0n);

function explains(system: System, failing: readonly Equation[], cells: readonly Cell[], values: Assignment): boolean {
  const touched = new Set(cells.flatMap((cell) => system.touching(cell)));
  const kept = [...touched].filter((equation) => isEquality(equation) && !system.failing.has(equation));
  return (
    failing.every((equation) => isBetween(equation, values)) &&
    [...failing, ...kept].every((equation) => equationHolds(equation, values))
  );
}

/** Amounts of one unit among themselves do not come right by another unit, only smaller than the rounding. */
const isBetween = ({ cells }: Equation, values: Assignment): boolean =>
  cells.some((cell) => !values.has(cell) && cell.exact !== 0n);
