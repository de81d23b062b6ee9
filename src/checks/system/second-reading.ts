import type { Amount } from '../../model/decimal.ts';
import { readNumeral } from '../numeral.ts';
import type { Cell } from './cells.ts';
import { type Equation, equationHolds, isEquality } from './equation.ts';
import { type Scale, scaled } from './exact.ts';
import type { System } from './mending.ts';

/** A number as another reading gives it, in the scale of the form. */
interface Other {
  readonly exact: bigint;
  readonly unit: bigint;
}

/** Does another reading of the same place give what arithmetic asks for: the one value that mends, or one that fits? */
export function bornOut(system: System, cell: Cell, wanted: Amount | undefined): boolean {
  const others = otherNumbers(cell, system.scale);
  const mended = wanted && scaled(wanted, system.scale);
  return others.some((other) => other.exact === mended || fits(system, cell, other));
}

function otherNumbers({ source, exact }: Cell, scale: Scale): readonly Other[] {
  return (source.readings ?? []).flatMap(({ text }) => {
    const numeral = text === source.value ? undefined : readNumeral(text);
    if (numeral?.kind !== 'number') return [];
    const other = { exact: scaled(numeral.value, scale), unit: scaled(numeral.unit, scale) };
    return other.exact === exact ? [] : [other];
  });
}

/** With it in the place of the printed value, every sum, rate and product that the cell belongs to holds; one did not. */
function fits(system: System, cell: Cell, other: Other): boolean {
  const equations = system.touching(cell).filter(isEquality);
  return (
    equations.some((equation) => system.failing.has(equation)) &&
    equations.every((equation) => holdsWith(equation, cell, other))
  );
}

/** A result is held against the digits of the reading, where these are finer than those that were printed. */
function holdsWith(equation: Equation, cell: Cell, { exact, unit }: Other): boolean {
  const finer = (cell.exactUnit - unit) / 2n;
  const values = equation.subject === cell && finer > 0n ? [exact + finer, exact - finer] : [exact];
  return values.every((value) => equationHolds(equation, new Map([[cell, value]])));
}
