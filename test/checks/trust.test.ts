import { describe, expect, it } from 'vitest';
import { flat, tree } from './helpers/judge.ts';
import { recognised } from './helpers/values.ts';

describe('trust after the checks', () => {
  it('is raised for values in an equation that holds', () => {
    const { scores, fields } = tree();
    expect(scores[2]?.score?.trust).toBe('confirmed');
    expect(fields.total_score?.trust).toBe('confirmed');
    expect(flat().funds[3]?.amount.trust).toBe('confirmed');
  });
  it('stays where a change in the last digit would be rounded away', () => {
    expect(tree().funds[3]?.amount.trust).toBe('read');
  });
  it('is raised for a grade that follows from a confirmed total', () => {
    expect(tree().fields.grade?.trust).toBe('confirmed');
  });
  it('stays for values in no equation', () => {
    expect(tree().fields.project_name?.trust).toBe('read');
  });
  it('stays for values in an equation that fails', () => {
    expect(tree({ 'scores[3].score': '3.00' }).scores[3]?.score?.trust).toBe('read');
  });
  it('stays where the equation is nothing but zeros', () => {
    const funds = Object.fromEntries([1, 2, 3, 4, 5, 6].map((position) => [`funds[${position}].amount`, '0.00']));
    const form = flat({ ...funds, execution_rate: '', execution_score: '', total_score: '87.00' });
    expect(form.funds.map((row) => row.amount.trust)).toEqual(Array(6).fill('read'));
  });
  it('stays where the same number is only written twice', () => {
    const form = flat({ 'funds[2].amount': '100.00', 'funds[3].amount': '0.00', execution_rate: '' });
    expect(form.funds[1]?.amount.trust).toBe('read');
  });
  it('never settles a doubtful value', () => {
    const form = flat({ 'indicators[1].score': recognised('20.00', { trust: 'doubtful' }) });
    expect(form.indicators[0]?.score?.trust).toBe('doubtful');
  });
});
