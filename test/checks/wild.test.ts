import { describe, expect, it } from 'vitest';
import { flat } from './helpers/judge.ts';

describe('mistakes seen in published forms, each told once', () => {
  it('a total that leaves out the score for budget execution', () => {
    expect(flat({ total_score: '87.00', grade: '良' }).findings).toMatchObject([
      { rule: 'score/total-sum', field: 'total_score', expected: '95.62', found: '87.00' },
    ]);
  });
  it('weights that add up to 110', () => {
    const heavier = {
      'indicators[4].weight': '40',
      'indicators[4].level1_weight': '40',
      'indicators[4].score': '36.00',
      total_score: '104.62',
      total_weight: '110',
    };
    expect(flat(heavier).findings).toMatchObject([{ rule: 'score/weight-total', expected: '100', found: '110' }]);
  });
  it('a score for budget execution that was rounded to 9 from 8.62', () => {
    expect(flat({ execution_score: '9', total_score: '96.00' }).findings).toMatchObject([
      { rule: 'budget/execution-score', field: 'execution_score', expected: '8.62', found: '9' },
    ]);
  });
});
