import { type Amount, Decimal } from '../../model/decimal.ts';
import { type Assessment, isDecided } from '../assess.ts';
import { labeller } from '../labels.ts';
import { printed } from '../numeral.ts';
import type { Band, Completion, Fraction } from '../values/completion.ts';
import type { Cell } from './cells.ts';
import type { Equation, Unchecked, Work } from './equation.ts';
import { type Scale, scaled } from './exact.ts';
import { constant, type Relation, relation, term, times } from './relation.ts';
import { roundsTo } from './sum.ts';
import type { Scope } from './terms.ts';

const RULE = 'indicator/score-mismatch';

/** The score of each indicator that has a weight follows from what was reached of its target. */
export const formulas = (form: Scope, assessments: readonly Assessment[]): readonly (Equation | Unchecked)[] =>
  assessments.flatMap((assessment) => {
    const score = form.cells.byName.get(`${assessment.name}.score`);
    const weight = form.cells.byName.get(`${assessment.name}.weight`);
    return score?.state === 'number' && weight?.state === 'number' ? formula(assessment, score, weight, form) : [];
  });

function formula(
  { completion, name, row }: Assessment,
  score: Cell,
  weight: Cell,
  { record, definition, cells: { scale } }: Scope,
): readonly (Equation | Unchecked)[] {
  if (!isDecided(completion)) {
    const label = labeller(record, definition)(`${name}.level3`);
    const args = { label, target: row.target?.value ?? '', actual: row.actual?.value ?? '' };
    return [{ rule: RULE, reason: { code: completion.undecided, args } }];
  }
  const shares = completion.shares.filter(({ over, under }) => over.lessThanOrEqualTo(under));
  return [
    {
      rule: RULE,
      kind: 'formula',
      about: score.field,
      subject: score,
      cells: [score, weight],
      alternatives: [
        ...shares.map((share) => gives(score, weight, share, scale)),
        ...(completion.band ? [lies(score, weight, completion.band, scale)] : []),
      ],
      tell: () => tell(score, weight, { ...completion, shares }),
    },
  ];
}

const gives = (score: Cell, weight: Cell, { over, under }: Fraction, scale: Scale): readonly Relation[] =>
  roundsTo(score, times([term(weight)], [number(over, scale)]), [number(under, scale)], scale.one);

function lies(score: Cell, weight: Cell, { low, high, open = false }: Band, scale: Scale): readonly Relation[] {
  const share = (part: Amount) => times([term(weight)], [number(part, scale)]);
  return [relation([term(score)], share(low), scale.one), relation(share(high), [term(score)], scale.one, open)];
}

const number = (value: Amount, scale: Scale) => constant(scaled(value, scale));

function tell(score: Cell, weight: Cell, { shares, band }: Completion): Work {
  const unit = Decimal.min(score.unit, '0.01');
  const marks = shares.map(({ over, under }) => printed(over.times(weight.value).div(under), unit));
  const expected = [...new Set(marks)];
  if (band)
    expected.push(`${printed(band.low.times(weight.value), unit)}–${printed(band.high.times(weight.value), unit)}`);
  return {
    code: band?.open ? 'formula-late' : 'formula',
    work: weight.source.value,
    expected: expected.join(' / '),
    stated: score.source.raw,
  };
}
