import { Decimal } from '../model/decimal.ts';
import type { FormDefinition } from '../model/definition.ts';
import { namedValues } from '../model/named-values.ts';
import type { FieldValue, FormRecord } from '../model/record.ts';
import { isBorneOut } from './confirm.ts';
import { mapNumbers } from './map-numbers.ts';
import { readNumeral } from './numeral.ts';
import type { Cell } from './system/cells.ts';
import { type Diagnosis, diagnose } from './system/diagnose.ts';
import { isEquality } from './system/equation.ts';

/** More open values than this in sums that hang together are left to a person. */
const MOST_OPEN = 5;

/** A number whose readings differ: the values that it can have, that of the first reading first. */
interface Open {
  readonly cell: Cell;
  readonly candidates: readonly FieldValue[];
}

/**
 * Lets the form's arithmetic decide between the readings of a number. A choice among them is made where sums, rates
 * and products hold with it that fail with every other, and none fails that holds with another. Its values are
 * `repaired`, or `confirmed` where the readers agree and were unsure, or a second one could make nothing of it. A value
 * that no reader read is never taken.
 */
export function settle(record: FormRecord, definition: FormDefinition): FormRecord {
  if (![...namedValues(record)].some(({ value }) => isOpen(value))) return record;
  const diagnosis = diagnose(record, definition);
  const open = openCells(diagnosis);
  if (open.length === 0) return record;
  const settled = new Map<string, FieldValue>();
  for (const group of groupsOf(open, diagnosis)) {
    for (const [name, value] of settleGroup(group, record, definition)) settled.set(name, value);
  }
  return settled.size > 0 ? replaced(record, settled) : record;
}

const isOpen = ({ trust, readings = [] }: FieldValue): boolean => trust === 'doubtful' && readings.length > 1;

function openCells({ form }: Diagnosis): Open[] {
  return [...new Set(form.cells.byName.values())].flatMap((cell) => {
    if (!isOpen(cell.source)) return [];
    const candidates = candidatesOf(cell.source);
    return candidates.length > 0 ? [{ cell, candidates }] : [];
  });
}

/** What a value is by each of its readings that is a number. */
function candidatesOf(source: FieldValue): FieldValue[] {
  const { value, readings = [] } = source;
  const [first, ...others] = readings;
  const own = readNumeral(value).kind === 'number' ? [value] : [];
  const values = others.flatMap(({ text }) => valueAs(source, first?.text ?? source.raw, text) ?? []);
  return [...new Set([...own, ...values])].map((each) => ({ ...source, value: each }));
}

/** The value that another reading gives, normalised as the first one was; undefined where it gives no number. */
function valueAs({ value }: FieldValue, first: string, text: string): string | undefined {
  const [normalised, printed, other] = [readNumeral(value), readNumeral(first), readNumeral(text)];
  if (other.kind !== 'number') return undefined;
  const plain = text.normalize('NFKC').replace(/[,\s]|分$/gu, '');
  if (normalised.kind !== 'number' || printed.kind !== 'number') return value === '' ? plain : undefined;
  if (normalised.value.eq(printed.value)) return plain;
  if (printed.value.isZero()) return undefined;
  const scale = normalised.value.div(printed.value);
  if (!scale.eq(new Decimal(10).pow(scale.e))) return undefined;
  return value.endsWith('%') ? `${plain.replace(/%$/u, '')}%` : other.value.times(scale).toFixed();
}

/** Open cells that share an equation, directly or through others. */
function groupsOf(open: readonly Open[], { system }: Diagnosis): Open[][] {
  const groups: Open[][] = [];
  for (const each of open) {
    const near = new Set(
      system
        .touching(each.cell)
        .filter(isEquality)
        .flatMap((equation) => equation.cells),
    );
    const joined = groups.filter((group) => group.some(({ cell }) => near.has(cell)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), each]);
  }
  return groups;
}

type Choice = ReadonlyMap<string, FieldValue>;

function settleGroup(group: readonly Open[], record: FormRecord, definition: FormDefinition): Choice {
  if (group.length > MOST_OPEN) return new Map();
  const outcomes = choicesOf(group).map((choice) => outcomeOf(choice, group, record, definition));
  const best = outcomes.find((outcome) => outcomes.every((other) => other === outcome || isBetter(outcome, other)));
  if (!best) return new Map();
  return new Map(group.flatMap((each) => decided(each, best.choice, best.diagnosis)));
}

interface Outcome {
  readonly choice: Choice;
  readonly diagnosis: Diagnosis;
  /** What fails of the equations that hold the open cells. */
  readonly failing: ReadonlySet<string>;
}

function outcomeOf(choice: Choice, group: readonly Open[], record: FormRecord, definition: FormDefinition): Outcome {
  const names = new Set(group.map(({ cell }) => cell.field));
  const diagnosis = diagnose(replaced(record, choice), definition);
  const touched = diagnosis.system.equations.filter(
    (equation) => isEquality(equation) && equation.cells.some(({ field }) => names.has(field)),
  );
  const failing = touched.filter((equation) => diagnosis.system.failing.has(equation));
  return { choice, diagnosis, failing: new Set(failing.map(({ rule, about }) => `${rule} ${about}`)) };
}

/** Whether all that fails with one choice fails with another one as well, and more fails there. */
const isBetter = (one: Outcome, other: Outcome): boolean =>
  one.failing.size < other.failing.size && one.failing.isSubsetOf(other.failing);

const namesOf = ({ field, aliases }: Cell): readonly string[] => [field, ...aliases];

function choicesOf(group: readonly Open[]): Choice[] {
  let choices: Choice[] = [new Map()];
  for (const { cell, candidates } of group) {
    choices = choices.flatMap((choice) =>
      candidates.map((value) => new Map([...choice, ...namesOf(cell).map((name) => [name, value] as const)])),
    );
  }
  return choices;
}

const replaced = (record: FormRecord, choice: Choice): FormRecord =>
  mapNumbers(record, (name, value) => choice.get(name) ?? value);

/** Whether some sum, rate or product with a cell holds. */
const holdsIn = ({ equations, failing }: Diagnosis['system'], field: string): boolean =>
  equations.some(
    (equation) => isEquality(equation) && !failing.has(equation) && equation.cells.some((cell) => cell.field === field),
  );

function decided({ cell, candidates }: Open, choice: Choice, { system }: Diagnosis): [string, FieldValue][] {
  const chosen = choice.get(cell.field);
  if (!chosen || !holdsIn(system, cell.field) || (candidates.length === 1 && !isBorneOut(system, cell.field)))
    return [];
  const { value: own, readings = [] } = cell.source;
  const [first] = readings;
  const other = readings.find(({ text }) => valueAs(cell.source, first?.text ?? '', text) !== chosen.value);
  const isFirst = chosen.value === own;
  const isShared = readings.every(
    ({ reader, text }) => reader === first?.reader || valueAs(cell.source, first?.text ?? '', text) === own,
  );
  const value: FieldValue =
    isFirst && (candidates.length === 1 || isShared)
      ? { ...chosen, trust: 'confirmed' }
      : { ...chosen, raw: (isFirst ? other : first)?.text ?? chosen.raw, trust: 'repaired' };
  return namesOf(cell).map((name) => [name, value]);
}
