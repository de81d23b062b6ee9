import { describe, expect, it } from 'vitest';
import { type FormDefinition, formDefinition } from '../../../src/model/definition.ts';
import type { FormRecord, IndicatorRow } from '../../../src/model/record.ts';
import { type Changes, change } from '../helpers/change.ts';
import { flatDefinition, flatForm } from '../helpers/flat-form.ts';
import { judged } from '../helpers/judge.ts';
import { read } from '../helpers/values.ts';

/** Weights stand beside the names of goals and levels alone. */
const definition: FormDefinition = formDefinition.parse({
  ...flatDefinition,
  equations: [
    { rule: 'score/weight-sum', each: 'goal', equals: 'goal.weight', sum: ['level1s.weight'] },
    {
      rule: 'score/weight-total',
      given: 'goals.weight',
      equals: 'total_weight',
      sum: ['goals.weight', 'execution_weight'],
    },
    { rule: 'score/total-sum', equals: 'total_score', sum: ['indicators.score', 'execution_score'] },
  ],
});

type Row = readonly [goal: string, goalWeight: string, level1: string, level1Weight: string, score: string];

const ROWS: readonly Row[] = [
  ['目标1', '45', '产出', '25', '15'],
  ['目标1', '45', '产出', '25', '10'],
  ['目标1', '45', '效益', '20', '18'],
  ['目标2', '45', '产出', '30', '30'],
  ['目标2', '45', '产出', '30', '0'],
  ['目标2', '45', '效益', '15', '14'],
];

const row = ([goal, goalWeight, level1, level1Weight, score]: Row, index: number): IndicatorRow => ({
  position: index + 1,
  goal: read(goal),
  goal_weight: read(goalWeight),
  level1: read(level1),
  level1_weight: read(level1Weight),
  level3: read(`讲座第${index + 1}场`),
  score: read(score),
});

/** Two goals of 45, and the 10 for budget execution of the flat form. */
function form(): FormRecord {
  const { total_weight: _, grade: __, ...fields } = flatForm().fields;
  return { ...flatForm(), fields: { ...fields, total_score: read('95.62') }, indicators: ROWS.map(row) };
}

const goals = (changes: Changes = {}) => judged(change(form(), changes), definition);

describe('weights of goals', () => {
  it('pass where levels come to their goal and goals to full marks', () => {
    const { verdict, findings } = goals();
    expect(['score/weight-sum', 'score/weight-total', 'score/exceeds-weight'].map(verdict)).toEqual(
      Array(3).fill('pass'),
    );
    expect(findings).toEqual([]);
  });

  it('are named where a goal is not the sum of its levels', () => {
    const wrong = Object.fromEntries([4, 5, 6].map((position) => [`indicators[${position}].goal_weight`, '35']));
    const { findings } = goals(wrong);
    expect(findings).toMatchObject([
      {
        rule: 'score/weight-sum',
        field: 'indicators[4].goal_weight',
        subject: '目标2·分值',
        expected: '45',
        found: '35',
      },
    ]);
  });

  it('are not added up where one of them is not printed', () => {
    const blank = Object.fromEntries([4, 5, 6].map((position) => [`indicators[${position}].goal_weight`, undefined]));
    expect(goals(blank).verdict('score/weight-total')).toBe('not_applicable');
  });

  it('bound what the indicators below them score together', () => {
    const { findings } = goals({ 'indicators[5].score': '3', total_score: '98.62' });
    expect(findings.map(({ rule, message: { args } }) => [rule, args.work])).toEqual([
      ['score/exceeds-weight', '30 + 3 = 33 > 30'],
    ]);
  });

  it('are one cell for all rows that they hold for', () => {
    const { indicators } = goals();
    expect(indicators.map(({ goal_weight }) => goal_weight?.trust)).toEqual(Array(6).fill('confirmed'));
  });
});
