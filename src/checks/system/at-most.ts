import type { Amount } from '../../model/decimal.ts';
import { labeller } from '../labels.ts';
import { printed } from '../numeral.ts';
import type { Cell } from './cells.ts';
import type { Equation, Unchecked, Work } from './equation.ts';
import { finestUnit } from './full-marks.ts';
import { unreadable } from './reasons.ts';
import { relation, sumOf } from './relation.ts';
import { addends, totalOf } from './sum.ts';
import type { Scope } from './terms.ts';

const isStated = (cell: Cell): boolean => cell.state !== 'blank';

/** Cells that together are no more than others together. */
export function atMost(
  rule: string,
  less: readonly Cell[],
  more: readonly Cell[],
  form: Scope,
): readonly (Equation | Unchecked)[] {
  const [subject] = less.filter(isStated);
  if (!subject || !more.some(isStated)) return [];
  const text = [...less, ...more].find((cell) => cell.state === 'text');
  if (text) return [unreadable(rule, text, labeller(form.record, form.definition))];
  const { one } = form.cells.scale;
  return [
    {
      rule,
      kind: 'limit',
      about: subject.field,
      subject,
      cells: [...new Set([...less, ...more])],
      alternatives: [[relation(sumOf(more), sumOf(less), one)]],
      tell: () => tell(less, more),
    },
  ];
}

function tell(less: readonly Cell[], more: readonly Cell[]): Work {
  const unit = finestUnit([...less, ...more]);
  const [high, low] = [totalOf(less), totalOf(more)];
  return {
    code: 'exceeds',
    work: `${side(less, high, unit)} > ${side(more, low, unit)}`,
    expected: printed(low, unit),
    stated: printed(high, unit),
    difference: printed(high.minus(low), unit),
  };
}

const side = (cells: readonly Cell[], value: Amount, unit: Amount): string =>
  cells.filter(isStated).length > 1 ? `${addends(cells)} = ${printed(value, unit)}` : addends(cells);
