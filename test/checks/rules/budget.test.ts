import { describe, expect, it } from 'vitest';
import { flat, tree } from '../helpers/judge.ts';
import { read } from '../helpers/values.ts';

const INTEGERS = {
  'indicators[1].score': '20',
  'indicators[2].score': '15',
  'indicators[3].score': '15',
  'indicators[4].score': '27',
  'indicators[5].score': '10',
};

describe('budget/execution-rate', () => {
  const rule = 'budget/execution-rate';
  it('passes a right form', () => expect(flat().verdict(rule)).toBe('pass'));
  it('does not apply without a stated rate', () => expect(tree().verdict(rule)).toBe('not_applicable'));
  it.each(['86%', '86.20%', '0.862', '86.2'])('accepts the rate as %s', (rate) => {
    expect(flat({ execution_rate: rate }).verdict(rule)).toBe('pass');
  });
  it('finds a wrong rate', () => {
    const form = flat({ execution_rate: '82.6%' });
    expect(form.findings).toMatchObject([
      { rule, field: 'execution_rate', expected: '86.2%', found: '82.6%', difference: '-3.6%' },
    ]);
  });
  it('tells what follows where the score was worked out with the wrong rate', () => {
    const form = flat({ execution_rate: '82.6%', execution_score: '8.26', total_score: '95.26' });
    expect(form.findings).toMatchObject([
      {
        rule,
        field: 'execution_rate',
        message: { args: { consequences: ['得分', '总分'], consequent: ['8.62', '95.62'] } },
      },
    ]);
  });
  it('cannot check without a budget', () => {
    expect(flat({}, { funds: [] }).reason(rule)).toBe('missing');
  });
  it('cannot check where budget and spending are zero', () => {
    const funds = Object.fromEntries([1, 2, 3, 4, 5, 6].map((position) => [`funds[${position}].amount`, '0.00']));
    expect(flat(funds).reason(rule)).toBe('zero-budget');
  });
});

describe('budget/execution-score', () => {
  const rule = 'budget/execution-score';
  it('passes 4.41 / 6.00 × 3 = 2.205 printed as 2.21', () => expect(tree().verdict(rule)).toBe('pass'));
  it('fails the same printed as 2.20', () => {
    const form = tree({ execution_score: '2.20', 'scores[1].score': '19.20', total_score: '97.20' });
    expect(form.findings).toMatchObject([{ rule, field: 'execution_score', expected: '2.21', found: '2.20' }]);
  });
  it('accepts the score of a rate that was rounded first', () => {
    const form = flat({ execution_rate: '86%', execution_score: '8.60', total_score: '95.60' });
    expect(form.verdict(rule)).toBe('pass');
  });
  it('is capped at the weight', () => {
    const more = { 'funds[4].amount': '110.00', 'funds[5].amount': '93.80', execution_rate: '110%' };
    expect(flat({ ...more, execution_score: '10.00', total_score: '97.00' }).verdict(rule)).toBe('pass');
    expect(flat({ ...more, execution_score: '11.00', total_score: '98.00' }).verdict('score/exceeds-weight')).not.toBe(
      'pass',
    );
  });
  it('finds a score rounded to a whole number among scores with decimals', () => {
    const form = flat({ execution_score: '9', total_score: '96.00' });
    expect(form.findings).toMatchObject([
      { rule, severity: 'error', expected: '8.62', found: '9', difference: '0.38' },
    ]);
  });
  it('warns where nothing shows whether the form rounds to whole numbers', () => {
    const form = flat({ ...INTEGERS, execution_score: '9', total_score: '96' });
    expect(form.findings).toMatchObject([{ rule, severity: 'warning' }]);
  });
  it('accepts whole numbers on a form that rounds its rate as well', () => {
    const form = flat({ ...INTEGERS, execution_rate: '86%', execution_score: '9', total_score: '96' });
    expect(form.findings).toEqual([]);
  });
  it('cannot check without rate and amounts', () => {
    expect(flat({ execution_rate: undefined }, { funds: [] }).reason(rule)).toBe('missing');
  });
  it('does not apply without score, rate and amounts', () => {
    const none = { execution_rate: undefined, execution_score: undefined, execution_weight: undefined };
    expect(flat(none, { funds: [] }).verdict(rule)).toBe('not_applicable');
  });
});

describe('budget/sources-sum', () => {
  const rule = 'budget/sources-sum';
  it('passes a right form', () => expect(flat().verdict(rule)).toBe('pass'));
  it('does not apply where no total is stated', () => expect(tree().verdict(rule)).toBe('not_applicable'));
  it('finds a total of zero above sources that are not', () => {
    expect(flat({ 'funds[1].amount': '0.00' }).findings).toMatchObject([
      { rule, field: 'funds[1].amount', expected: '100.00', found: '0.00' },
    ]);
  });
  it('finds a wrong source', () => {
    expect(flat({ 'funds[6].amount': '12.60' }).of(rule)).toMatchObject([{ field: 'funds[6].amount' }]);
  });
  it('takes a blank source for none', () => {
    expect(flat({ 'funds[2].amount': '100.00', 'funds[3].amount': '' }).verdict(rule)).toBe('pass');
    expect(flat({ 'funds[3].amount': '—' }).verdict(rule)).toBe('fail');
  });
  it('cannot check with an illegible source', () => {
    const illegible = { value: '', raw: '1O.0C', trust: 'doubtful' } as const;
    expect(flat({ 'funds[3].amount': illegible }).reason(rule)).toBe('not-a-number');
  });
  it('cannot check text', () => expect(flat({ 'funds[3].amount': '见附表' }).reason(rule)).toBe('not-a-number'));
});

describe('budget/allocated-exceeds-budget', () => {
  const rule = 'budget/allocated-exceeds-budget';
  it('passes a right form', () => expect(tree().verdict(rule)).toBe('pass'));
  it('does not apply where nothing is allocated', () => expect(flat().verdict(rule)).toBe('not_applicable'));
  it('finds an allocation above the budget', () => {
    expect(tree({ 'funds[3].amount': '60.00' }).findings).toMatchObject([
      { rule, field: 'funds[3].amount', expected: '6.00', found: '60.00', difference: '54.00' },
    ]);
  });
  it('cannot check text', () => expect(tree({ 'funds[3].amount': '六万' }).reason(rule)).toBe('not-a-number'));
  it('does not take an illegible budget for zero', () => {
    const illegible = { value: '', raw: '6.0C', trust: 'doubtful' } as const;
    expect(tree({ 'funds[1].amount': illegible }).reason(rule)).toBe('not-a-number');
  });
});

describe('budget/spent-exceeds-allocated', () => {
  const rule = 'budget/spent-exceeds-allocated';
  const spent = { 'funds[1].amount': '8.00', 'funds[3].amount': '4.00', 'funds[4].amount': '5.88' };
  it('passes a right form', () => expect(tree().verdict(rule)).toBe('pass'));
  it('does not apply where nothing is allocated', () => expect(flat().verdict(rule)).toBe('not_applicable'));
  it('finds spending above the allocation', () => {
    expect(tree(spent).findings).toMatchObject([{ rule, field: 'funds[4].amount', difference: '1.88' }]);
  });
  it('allows what was carried over', () => {
    const form = tree({ ...spent, 'funds[4].amount': '4.00', 'funds[5].amount': '1.88' });
    expect(form.verdict(rule)).toBe('pass');
  });
  it('cannot check text', () => expect(tree({ 'funds[4].amount': '若干' }).reason(rule)).toBe('not-a-number'));
});

describe('budget/unit-suspect', () => {
  const rule = 'budget/unit-suspect';
  const inYuan = {
    'funds[1].amount': '1000000.00',
    'funds[2].amount': '800000.00',
    'funds[3].amount': '200000.00',
    'funds[4].amount': '862000.00',
    'funds[5].amount': '700000.00',
    'funds[6].amount': '162000.00',
  };
  it('passes a right form', () => expect(flat().verdict(rule)).toBe('pass'));
  it('does not apply without amounts', () => expect(flat({}, { funds: [] }).verdict(rule)).toBe('not_applicable'));
  it('suspects amounts beyond reason', () => {
    expect(flat(inYuan).findings).toMatchObject([{ rule, severity: 'warning', message: { code: 'large' } }]);
  });
  it('suspects amounts that the text names ten thousand times smaller', () => {
    const fields = { project_name: read('总投资100万元的项目') };
    expect(flat(inYuan, { fields }).of(rule)).toMatchObject([{ field: 'funds[1].amount', message: { code: 'text' } }]);
  });
  it('suspects stages that differ a thousandfold', () => {
    const unrated = { execution_rate: undefined, execution_score: undefined, execution_weight: undefined };
    const spent = { 'funds[4].amount': '9.20', 'funds[5].amount': '9.20', 'funds[6].amount': '0.00' };
    const budget = { 'funds[1].amount': '12000', 'funds[2].amount': '12000', 'funds[3].amount': '0.00' };
    expect(flat({ ...unrated, ...spent, ...budget }).of(rule)).toMatchObject([{ message: { code: 'ratio' } }]);
  });
  it('is sure where the sums hold only in the other unit', () => {
    const form = tree({ 'funds[4].amount': '44100' });
    expect(form.findings).toMatchObject([{ rule, severity: 'error', field: 'funds[4].amount', expected: '4.41' }]);
    expect(form.reason('budget/execution-score')).toBe('explained');
  });
  it('is sure of a whole stage', () => {
    const spent = { 'funds[4].amount': '862000', 'funds[5].amount': '700000', 'funds[6].amount': '162000' };
    expect(flat(spent).findings).toMatchObject([
      { rule, suspects: ['funds[4].amount', 'funds[5].amount', 'funds[6].amount'] },
    ]);
  });
});
