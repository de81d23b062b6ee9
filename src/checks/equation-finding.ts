import { Decimal } from '../model/decimal.ts';
import type { Message } from '../model/finding.ts';
import type { CheckInput, FindingData } from './check.ts';
import { printedLike } from './numeral.ts';
import type { Work } from './system/equation.ts';
import type { Fault, Mend } from './system/fault.ts';
import { sureness } from './system/likelihood.ts';
import type { System } from './system/mending.ts';
import { bornOut } from './system/second-reading.ts';

/** How many suspects and consequences a sentence names; `suspects` has all of them. */
const NAMED = 6;

/** A mistake as it is told: the worked arithmetic of the equation that shows it, and the cells that could be wrong. */
export function findingOf(fault: Fault, { diagnosis }: CheckInput): FindingData {
  const { equation, suspects } = fault;
  const told = equation.tell();
  const { code, work, expected, stated, difference = '' } = told;
  const [likeliest] = suspects;
  const field = likeliest?.cell.field ?? equation.about;
  const fields = suspects.map(({ cell }) => cell.field);
  const cell = likeliest?.cell ?? equation.subject;
  return {
    subject: diagnosis.label(equation.about),
    message: {
      code,
      args: { work, expected, stated, difference, ...namesOf(fault, diagnosis.label) },
    },
    ...amounts(fault, told),
    cause: causeOf(fault, diagnosis.system),
    field,
    ...(fields.length > 1 ? { suspects: fields } : {}),
    places: cell?.source.places ?? [],
  };
}

/** Of the wrong cell where it is certain and so is its value, else of the equation that fails. */
function amounts({ suspects }: Fault, { expected, stated, difference }: Work): Partial<FindingData> {
  const [only, another] = suspects;
  if (!only?.value || another || only.cell.state !== 'number') {
    return { expected, found: stated, ...(difference === undefined ? {} : { difference }) };
  }
  const { cell, value } = only;
  const off = mendedText({ cell, value: cell.value.minus(value) });
  return { expected: mendedText(only), found: cell.source.raw, difference: off };
}

type Cause = FindingData['cause'];

/** `reading` only where a second reading gives the value that arithmetic asks for. */
function causeOf({ suspects, scattered, equation }: Fault, system: System): Cause {
  if (suspects.some(({ cell, value }) => bornOut(system, cell, value))) return 'reading';
  const cells = suspects.length > 0 ? suspects.map(({ cell }) => cell) : equation.cells;
  if (scattered || cells.some((cell) => sureness(cell.source) < 2)) return 'unclear';
  return 'form';
}

/** What the suggestion says: which cells, what they would have to be, and what follows. */
function namesOf({ suspects, scattered }: Fault, label: (field: string) => string): Message['args'] {
  const named = suspects.slice(0, NAMED);
  const follow = suspects.length === 1 ? (suspects[0]?.consequences ?? []) : [];
  return {
    suspects: named.map(({ cell }) => short(label(cell.field))),
    printed: named.map(({ cell }) => cell.source.raw),
    mended: named.map(mendedText),
    more: String(suspects.length - named.length),
    consequences: follow.slice(0, NAMED).map(({ cell }) => short(label(cell.field))),
    consequent: follow.slice(0, NAMED).map(mendedText),
    scattered: scattered ? 'yes' : '',
  };
}

const LONGEST_LABEL = 30;
const short = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL / 2)}…${label.slice(-LONGEST_LABEL / 2)}` : label;

function mendedText({ cell, value }: Mend): string {
  if (value === undefined) return '';
  const finest = new Decimal(10).pow(-value.decimalPlaces());
  return printedLike(cell.source.value, value, cell.unit.isZero() ? finest : Decimal.min(cell.unit, finest));
}
