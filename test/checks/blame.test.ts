import { describe, expect, it } from 'vitest';
import { flat, tree } from './helpers/judge.ts';
import { recognised } from './helpers/values.ts';

describe('whose mistake it is', () => {
  it('tells two mistakes in different sections apart', () => {
    const form = tree({ 'scores[3].score': '3.00', 'scores[12].score': '13.00' });
    expect(form.findings).toMatchObject([{ field: 'scores[3].score' }, { field: 'scores[12].score' }]);
  });
  it('blames the form for digital text', () => {
    expect(tree({ 'scores[3].score': '3.00' }).findings).toMatchObject([{ cause: 'form' }]);
  });
  it('is unclear for what a recogniser read once', () => {
    const form = tree({ 'scores[3].score': recognised('3.00') });
    expect(form.findings).toMatchObject([{ cause: 'unclear', field: 'scores[3].score' }]);
  });
  it('is the reading only where a second reading bears it out', () => {
    const second = (text: string) =>
      tree({ 'scores[3].score': recognised('3.00', { readings: [{ reader: 'b', text }] }) });
    expect(second('4.00').findings).toMatchObject([{ cause: 'reading' }]);
    expect(second('3.50').findings).toMatchObject([{ cause: 'unclear' }]);
  });
  it('holds a second reading of a result against its own digits', () => {
    const second = (text: string) => tree({ total_score: recognised('9721', { readings: [{ reader: 'b', text }] }) });
    expect(second('97.21').of('score/total-sum')).toMatchObject([{ cause: 'reading', field: 'total_score' }]);
    expect(second('97.25').of('score/total-sum')).toMatchObject([{ cause: 'unclear' }]);
  });
  it('is no other unit that only makes a difference smaller than the rounding', () => {
    const form = flat({ 'funds[1].amount': '95.00', execution_rate: '', execution_score: '', total_score: '87.00' });
    expect(form.of('budget/unit-suspect')).toEqual([]);
    expect(form.of('budget/sources-sum')).toHaveLength(1);
  });
  it('suspects a doubtful cell before digital ones', () => {
    const form = tree({ 'scores[1].score': '19.20', total_score: '97.20', 'scores[5].score': { trust: 'doubtful' } });
    const [finding] = form.of('score/section-sum');
    expect(finding?.suspects?.[0]).toBe('scores[5].score');
  });
  it('never changes a value', () => {
    expect(tree({ 'scores[3].score': '3.00' }).scores[2]?.score?.value).toBe('3.00');
  });
  it('says so when the table looks misread', () => {
    const form = tree({
      'scores[1].score': '11.00',
      'scores[8].score': '12.00',
      'scores[11].score': '13.00',
      'scores[14].score': '14.00',
      total_score: '15.00',
    });
    expect(form.findings.some(({ message }) => message.args.scattered === 'yes')).toBe(true);
  });
});
