import { labeller } from '../labels.ts';
import type { Cell, Cells } from './cells.ts';
import type { Equation, Unchecked } from './equation.ts';
import { unreadable } from './reasons.ts';
import { relation, term } from './relation.ts';
import type { Scope } from './terms.ts';

const RULE = 'score/exceeds-weight';

/** 0 ≤ score ≤ weight, for every row that has both. */
export function scoreLimits(form: Scope): readonly (Equation | Unchecked)[] {
  return pairs(form).flatMap(([score, weight]) => limit(score, weight, form) ?? []);
}

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
