import { describe, expect, it } from 'vitest';
import { flat, tree } from '../helpers/judge.ts';

describe('score/section-sum', () => {
  const rule = 'score/section-sum';
  it('passes a right form', () => expect(tree().verdict(rule)).toBe('pass'));
  it('does not apply without sections', () => expect(flat().verdict(rule)).toBe('not_applicable'));
  it('names the section whose score is wrong', () => {
    const form = tree({ 'scores[1].score': '19.20' });
    expect(form.findings).toMatchObject([
      {
        rule,
        severity: 'error',
        subject: '投入·评价得分',
        field: 'scores[1].score',
        expected: '19.21',
        difference: '-0.01',
      },
    ]);
  });
  it('names the item when only the item can be wrong', () => {
    const form = tree({ 'scores[3].score': '3.00' });
    expect(form.findings).toMatchObject([{ rule, field: 'scores[3].score', expected: '4.00', found: '3.00' }]);
    expect(form.findings[0]).not.toHaveProperty('suspects');
  });
  it('accepts a section that is rounded to fewer digits', () => {
    expect(tree({ 'scores[1].score': '19.2', total_score: '97.2' }).verdict(rule)).toBe('pass');
  });
  it('cannot check a section with text for a score', () => {
    const form = tree({ 'scores[3].score': '优秀' });
    expect([form.verdict(rule), form.reason(rule)]).toEqual(['cannot_check', 'not-a-number']);
  });
  it('cannot check a section with a blank item that could hold the difference', () => {
    const form = tree({ 'scores[3].score': '' });
    expect([form.verdict(rule), form.reason(rule)]).toEqual(['cannot_check', 'blank']);
  });
  it('fails a section that no value of a blank item can mend', () => {
    const form = tree({ 'scores[3].score': '', 'scores[1].score': '9.21', total_score: '87.21', grade: '良' });
    expect(form.verdict(rule)).toBe('fail');
  });
  it('cannot check items whose section states no score', () => {
    expect(tree({ 'scores[1].score': '' }).reason(rule)).toBe('missing');
  });
});

describe('score/total-sum', () => {
  const rule = 'score/total-sum';
  it('passes right forms of both kinds', () => {
    expect([tree().verdict(rule), flat().verdict(rule)]).toEqual(['pass', 'pass']);
  });
  it('finds a total that leaves out the score for budget execution', () => {
    const form = flat({ total_score: '87.00', grade: '良' });
    expect(form.findings).toMatchObject([{ rule, field: 'total_score', expected: '95.62', found: '87.00' }]);
  });
  it('does not raise the grade as well when the wrong total explains it', () => {
    const form = flat({ total_score: '87.00' });
    expect(form.findings.map((each) => each.rule)).toEqual([rule]);
    expect(form.reason('grade/band')).toBe('explained');
  });
  it('cannot check without a total', () => {
    expect(tree({ total_score: '' }).reason(rule)).toBe('missing');
  });
  it('cannot check a total without parts', () => {
    const scores = Object.fromEntries([1, 2, 3, 4, 5].map((position) => [`indicators[${position}].score`, '']));
    expect(flat({ ...scores, execution_score: '' }).reason(rule)).toBe('without-parts');
  });
  it('does not apply where nothing is scored', () => {
    const scores = Object.fromEntries([1, 2, 3, 4, 5].map((position) => [`indicators[${position}].score`, undefined]));
    expect(flat({ ...scores, execution_score: undefined, total_score: undefined }).verdict(rule)).toBe(
      'not_applicable',
    );
  });
});

describe('score/weight-sum', () => {
  const rule = 'score/weight-sum';
  it('passes right forms of both kinds', () => {
    expect([tree().verdict(rule), flat().verdict(rule)]).toEqual(['pass', 'pass']);
  });
  it('finds a wrong weight of an item', () => {
    expect(tree({ 'scores[3].weight': '5' }).findings).toMatchObject([
      { rule, field: 'scores[3].weight', expected: '4' },
    ]);
  });
  it('does not apply where level 1 states no weight', () => {
    const weights = Object.fromEntries(
      [1, 2, 3, 4, 5].map((position) => [`indicators[${position}].level1_weight`, undefined]),
    );
    expect(flat(weights).verdict(rule)).toBe('not_applicable');
  });
  it('cannot check weights that are text', () => {
    expect(tree({ 'scores[3].weight': '四' }).reason(rule)).toBe('not-a-number');
  });
});

describe('score/weight-total', () => {
  const rule = 'score/weight-total';
  const heavier = {
    'indicators[4].weight': '40',
    'indicators[4].level1_weight': '40',
    'indicators[4].score': '36.00',
    total_score: '104.62',
  };
  it('passes right forms of both kinds', () => {
    expect([tree().verdict(rule), flat().verdict(rule)]).toEqual(['pass', 'pass']);
  });
  it('finds a stated total that is not full marks', () => {
    expect(flat({ ...heavier, total_weight: '110' }).findings).toMatchObject([
      { rule, field: 'total_weight', expected: '100', found: '110', difference: '10' },
    ]);
  });
  it('finds weights that do not come to the stated full marks', () => {
    expect(flat(heavier).findings).toMatchObject([{ rule, field: 'total_weight' }]);
  });
  it('compares with full marks where no total is stated', () => {
    expect(flat({ ...heavier, total_weight: undefined }).findings).toMatchObject([
      { rule, field: 'total_weight', expected: '100', found: '110' },
    ]);
  });
  it('does not apply without weights', () => {
    const weights = Object.fromEntries(
      [1, 2, 3, 4, 5].map((position) => [`indicators[${position}].weight`, undefined]),
    );
    expect(flat({ ...weights, execution_weight: undefined, total_weight: undefined }).verdict(rule)).toBe(
      'not_applicable',
    );
  });
  it('cannot check a total of weights that do not exist', () => {
    const weights = Object.fromEntries(
      [1, 2, 3, 4, 5].map((position) => [`indicators[${position}].weight`, undefined]),
    );
    expect(flat({ ...weights, execution_weight: undefined }).reason(rule)).toBe('without-parts');
  });
});

describe('score/exceeds-weight', () => {
  const rule = 'score/exceeds-weight';
  it('passes a right form', () => expect(tree().verdict(rule)).toBe('pass'));
  it('tells of a moved point once', () => {
    const form = tree({ 'scores[3].score': '40.0' });
    expect(form.findings).toMatchObject([{ rule, field: 'scores[3].score', expected: '4.0' }]);
    expect(form.reason('score/section-sum')).toBe('explained');
  });
  it('tells of the item and not of the section that it carries along', () => {
    const form = tree({ 'scores[3].score': '5.00', 'scores[1].score': '20.21', total_score: '98.21' });
    expect(form.findings).toMatchObject([{ rule, field: 'scores[3].score' }]);
  });
  it('finds a score below zero', () => {
    expect(tree({ 'scores[3].score': '-4.00' }).of(rule)).toMatchObject([{ message: { code: 'below-zero' } }]);
  });
  it('cannot check text', () => expect(tree({ 'scores[3].weight': '四' }).reason(rule)).toBe('not-a-number'));
  it('does not apply without scores', () => {
    expect(tree({ total_weight: undefined, execution_weight: undefined }, { scores: [] }).verdict(rule)).toBe(
      'not_applicable',
    );
  });
});
