import { type Amount, Decimal } from '../../model/decimal.ts';
import type { FormDefinition } from '../../model/definition.ts';
import { labelKey } from '../../model/label.ts';
import { remembering } from '../../model/remember.ts';
import { labeller } from '../labels.ts';
import { isPlaceholder } from '../numeral.ts';
import type { Cell } from './cells.ts';
import type { Equation, Unchecked } from './equation.ts';
import { type Scale, scaled } from './exact.ts';
import { missing, unreadable } from './reasons.ts';
import { constant, type Relation, relation, term } from './relation.ts';
import type { Scope } from './terms.ts';

const RULE = 'grade/band';

/** The stated grade is the band in which the total score lies. */
export function gradeBand({ record, definition, cells }: Scope): readonly (Equation | Unchecked)[] {
  const stated = record.fields.grade?.value ?? '';
  if (isPlaceholder(stated)) return [];
  const total = cells.byName.get('total_score');
  const label = labeller(record, definition);
  if (!total || total.state === 'blank') return [missing(RULE, label('total_score'))];
  if (total.state === 'text') return [unreadable(RULE, total, label)];
  const range = bandOf(stated, definition);
  if (!range) return [{ rule: RULE, reason: { code: 'unknown-grade', args: { grade: stated } } }];
  return [
    {
      rule: RULE,
      kind: 'band',
      about: 'grade',
      cells: [total],
      alternatives: [within(total, range, cells.scale)],
      tell: () => ({
        code: 'band',
        work: total.source.value,
        expected: gradeOf(total.value, definition) ?? '',
        stated,
      }),
    },
  ];
}

interface Band {
  readonly from: Amount;
  readonly below: Amount | undefined;
}

function within(total: Cell, { from, below }: Band, scale: Scale): readonly Relation[] {
  const least = relation([term(total)], [constant(scaled(from, scale))], scale.one);
  if (!below) return [least];
  return [least, relation([constant(scaled(below, scale))], [term(total)], scale.one, true)];
}

const keyOf = remembering(labelKey);

/** 优秀 and 优 are the same grade. */
function bandOf(grade: string, { bands }: FormDefinition): Band | undefined {
  const key = keyOf(grade);
  const index = bands.findIndex((band) => key === band.grade || key.startsWith(band.grade));
  const band = bands[index];
  const better = bands[index - 1];
  return band && { from: new Decimal(band.from), below: better && new Decimal(better.from) };
}

/** The grade of a score. */
export const gradeOf = (score: Amount, { bands }: FormDefinition): string | undefined =>
  bands.find((band) => score.greaterThanOrEqualTo(band.from))?.grade;
