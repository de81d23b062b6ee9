import { type Amount, Decimal } from '../model/decimal.ts';
import { printedLike } from './numeral.ts';
import type { Cell } from './system/cells.ts';

/** Could the printed number have come of the right one by one slip: a digit changed, lost, added or swapped, a moved point? */
export function isSlip(cell: Cell, right: Amount | undefined): boolean {
  if (right === undefined || cell.state !== 'number') return false;
  const wrong = cell.source.value;
  const finest = new Decimal(10).pow(-right.decimalPlaces());
  return [finest, Decimal.min(finest, cell.unit)].some((unit) => {
    const written = printedLike(wrong, right, unit);
    return digits(written) === digits(wrong) || oneEdit(written, wrong) || areSwapped(digits(written), digits(wrong));
  });
}

/** The digits without the point and the zeros around them: 30.0 and 3.00 have the same. */
const digits = (text: string): string => text.replace(/\D/gu, '').replace(/^0+|0+$/gu, '');

/** One character changed, lost or added. */
export function oneEdit(left: string, right: string): boolean {
  if (left === right) return false;
  const start = commonStart(left, right);
  const [restLeft, restRight] = [left.slice(start), right.slice(start)];
  return restLeft.slice(1) === restRight.slice(1) || restLeft.slice(1) === restRight || restLeft === restRight.slice(1);
}

/** Two neighbours swapped. */
function areSwapped(left: string, right: string): boolean {
  const start = commonStart(left, right);
  return left !== right && swapped(left.slice(start)) === right.slice(start);
}

function commonStart(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
}

const swapped = (text: string): string => `${text.charAt(1)}${text.charAt(0)}${text.slice(2)}`;
