import { describe, expect, it } from 'vitest';
import { tree } from '../helpers/judge.ts';

describe('grade/band', () => {
  const rule = 'grade/band';
  it('passes a right form', () => expect(tree().verdict(rule)).toBe('pass'));
  it('takes 优秀 for 优', () => expect(tree({ grade: '优秀' }).verdict(rule)).toBe('pass'));
  it('finds a grade that is not the band of the total', () => {
    expect(tree({ grade: '良' }).findings).toMatchObject([{ rule, field: 'grade', expected: '优', found: '良' }]);
  });
  it('does not apply without a grade', () => expect(tree({ grade: '' }).verdict(rule)).toBe('not_applicable'));
  it('cannot check a grade that the form does not have', () =>
    expect(tree({ grade: '甲' }).reason(rule)).toBe('unknown-grade'));
  it('cannot check without a total', () => expect(tree({ total_score: '' }).reason(rule)).toBe('missing'));
});
