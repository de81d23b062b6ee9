import { describe, expect, it } from 'vitest';
import { flat, tree } from './helpers/judge.ts';

describe('sums done again', () => {
  it('come from the items where sections have them', () => {
    expect(tree({ 'scores[1].score': '9.21', total_score: '87.21' }).derived).toMatchObject({
      recomputed_score: '97.21',
      recomputed_grade: '优',
      scores: { 1: '19.21', 19: '87.21' },
    });
  });
  it('come from the indicators and the execution score', () => {
    expect(flat({ total_score: '87.00' }).derived).toMatchObject({ recomputed_score: '95.62', recomputed_grade: '优' });
  });
  it('give the execution score by its rule', () => {
    expect(tree({ execution_score: '2.50' }).derived.scores).toMatchObject({ 7: '2.21' });
  });
  it('are left out where a part is unknown', () => {
    expect(tree({ 'scores[3].score': '' }).derived).not.toHaveProperty('recomputed_score');
    expect(tree({ 'scores[3].score': '优' }).derived).not.toHaveProperty('recomputed_score');
  });
});
