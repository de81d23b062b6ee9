import { Decimal } from '../model/decimal.ts';
import type { CheckInput, FindingData } from './check.ts';
import { exactLike, printed } from './numeral.ts';
import type { Cell } from './system/cells.ts';
import type { Diagnosis } from './system/diagnose.ts';

/**
 * A score for budget execution that is right only as a whole number. Nothing is wrong where the form rounds its rate
 * to whole per cents too; where its other scores have decimals the rounding is a mistake; else a person should look.
 */
export function roundedAway({ diagnosis }: CheckInput): FindingData | undefined {
  const equation = diagnosis.system.equations.find((each) => each.rule === 'budget/execution-score');
  const told = equation?.tell();
  const score = equation?.subject;
  if (!score || !told?.exact || score.unit.lessThan(1) || told.exact.eq(score.value)) return undefined;
  if (equation.cells.some((cell) => cell.field === 'execution_rate' && cell.unit.greaterThanOrEqualTo('0.01')))
    return undefined;
  const expected = printed(told.exact, new Decimal('0.01'));
  const { work, stated } = told;
  const difference = exactLike('', score.value.minus(told.exact)).replace('≈ ', '');
  return {
    subject: diagnosis.label(score.field),
    message: { code: 'rounded', args: { work, expected, stated, difference } },
    expected,
    found: stated,
    difference,
    cause: 'form',
    field: score.field,
    places: score.source.places,
    ...(scoresWithDecimals(diagnosis, score) ? {} : { severity: 'warning' }),
  };
}

const scoresWithDecimals = ({ system }: Diagnosis, besides: Cell): boolean =>
  system.equations
    .flatMap((equation) => equation.cells)
    .some(
      (cell) =>
        cell !== besides && /(?:^|[._])score$/u.test(cell.field) && cell.unit.lessThan(1) && cell.state === 'number',
    );
