import { labeller } from '../labels.ts';
import { atMost } from './at-most.ts';
import type { Cell, Cells } from './cells.ts';
import { type Equation, isEquation, type Unchecked } from './equation.ts';
import { unreadable } from './reasons.ts';
import { relation, term } from './relation.ts';
import { eachGoal, eachLevel1 } from './scopes.ts';
import { resolveTerm, type Scope } from './terms.ts';

const RULE = 'score/exceeds-weight';

/** 0 ≤ score ≤ weight, for every row that has both. */
export function scoreLimits(form: Scope): readonly (Equation | Unchecked)[] {
  return [
    ...pairs(form).flatMap(([score, weight]) => limit(score, weight, form) ?? []),
    ...(hasLevel1Weights(form) ? eachLevel1(form) : eachGoal(form)).flatMap(groupLimit),
  ];
}

const hasLevel1Weights = (form: Scope): boolean => resolveTerm('level1.weight', form).length > 0;

/** Indicators without weights of their own score no more together than the weight beside their level or their goal. */
function groupLimit(group: Scope): readonly (Equation | Unchecked)[] {
  const beside = (name: string) => resolveTerm(name, group).slice(0, 1);
  const [weight] = [...beside('level1.weight'), ...beside('goal.weight')];
  if (!weight || resolveTerm('indicators.weight', group).length > 0) return [];
  const limits = atMost(RULE, resolveTerm('indicators.score', group), [weight], group);
  return limits.map((limit) => (isEquation(limit) ? withoutSubject(limit, weight) : limit));
}

/** The sum of the scores is no cell of the form. */
const withoutSubject = ({ subject: _, ...limit }: Equation, { field }: Cell): Equation => ({ ...limit, about: field });

function pairs({ record, cells }: Scope): readonly (readonly [Cell, Cell])[] {
  const names = [
    ...record.indicators.map(({ position }) => `indicators[${position}].`),
    ...record.scores.map(({ position }) => `scores[${position}].`),
    'execution_',
    'total_',
  ];
  const found = new Map<Cell, Cell>();
  for (const name of names) addPair(found, cells, name);
  return [...found];
}

function addPair(found: Map<Cell, Cell>, cells: Cells, name: string): void {
  const score = cells.byName.get(`${name}score`);
  const weight = cells.byName.get(`${name}weight`);
  if (score && weight) found.set(score, weight);
}

function limit(score: Cell, weight: Cell, form: Scope): Equation | Unchecked | undefined {
  if (weight.state === 'blank') return undefined;
  const text = [score, weight].find((cell) => cell.state === 'text');
  if (text) return unreadable(RULE, text, labeller(form.record, form.definition));
  const { one } = form.cells.scale;
  return {
    rule: RULE,
    kind: 'limit',
    about: score.field,
    subject: score,
    cells: [score, weight],
    alternatives: [[relation([term(weight)], [term(score)], one), relation([term(score)], [], one)]],
    tell: () => ({
      code: score.value.isNegative() ? 'below-zero' : 'exceeds-weight',
      work: `${score.source.value} > ${weight.source.value}`,
      expected: weight.source.value,
      stated: score.source.raw,
    }),
  };
}
