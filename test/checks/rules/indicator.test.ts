import { describe, expect, it } from 'vitest';
import type { IndicatorRow } from '../../../src/model/record.ts';
import { flat, tree } from '../helpers/judge.ts';
import { read } from '../helpers/values.ts';

type Texts = Partial<Record<Exclude<keyof IndicatorRow, 'position'>, string>>;

/** The tree form with one indicator: it has no scores of indicators that could interfere. */
function withIndicator(texts: Texts) {
  const row = Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, read(text)]));
  return tree({}, { indicators: [{ position: 1, ...row }] });
}

const right: Texts = { level2: '数量指标', level3: '培训人数', target: '≥200人', actual: '220人' };

describe('indicator/progress-mismatch', () => {
  const rule = 'indicator/progress-mismatch';
  it.each([
    ['≥200人', '220人', '100%'],
    ['≥200人', '220人', '110%'],
    ['18家', '14家', '77.78%'],
    ['18家', '14家', '78%'],
    ['≤58万元', '55.1万元', '95%'],
    ['≤58万元', '55.1万元', '100%'],
    ['1次/3次/1次', '1次/10次/1次', '100%'],
    ['2022年11月底前', '2022年11月11日', '100%'],
    ['0次', '0', '100%'],
  ])('passes %s, %s, %s', (target, actual, progress) => {
    expect(withIndicator({ ...right, target, actual, progress }).verdict(rule)).toBe('pass');
  });
  it('finds a progress that does not follow', () => {
    const form = withIndicator({ ...right, target: '18家', actual: '14家', progress: '100%' });
    expect(form.of(rule)).toMatchObject([
      { severity: 'error', field: 'indicators[1].progress', expected: '78%', found: '100%' },
    ]);
  });
  it.each([
    ['提升', '有所提升', 'not-parsed'],
    ['5公里', '3次', 'units'],
    ['2022年11月底前', '2022年12月20日', 'not-parsed'],
  ])('cannot check %s, %s', (target, actual, reason) => {
    expect(withIndicator({ ...right, target, actual, progress: '90%' }).reason(rule)).toBe(reason);
  });
  it('does not apply without a progress', () => expect(withIndicator(right).verdict(rule)).toBe('not_applicable'));
});

describe('indicator/score-mismatch', () => {
  const rule = 'indicator/score-mismatch';
  it('passes a right form', () => expect(flat().verdict(rule)).toBe('pass'));
  it('finds a score that no formula gives', () => {
    const form = flat({ 'indicators[4].score': '20.00', total_score: '88.62', grade: '良' });
    expect(form.findings).toMatchObject([
      { rule, severity: 'warning', field: 'indicators[4].score', expected: '27.00' },
    ]);
  });
  it('accepts a score rounded to a whole number', () => {
    const form = flat({ 'indicators[4].actual': '903户', 'indicators[4].score': '27' });
    expect(form.verdict(rule)).toBe('pass');
  });
  it('accepts both formulas for what should be small', () => {
    const late = { 'indicators[2].target': '≤20件', 'indicators[2].actual': '25件' };
    expect(flat({ ...late, 'indicators[2].score': '12.00', total_score: '92.62' }).verdict(rule)).toBe('pass');
    expect(flat({ ...late, 'indicators[2].score': '11.25', total_score: '91.87' }).verdict(rule)).toBe('pass');
  });
  it('finds full marks for what was late', () => {
    expect(flat({ 'indicators[3].actual': '2000年1月1日', 'indicators[3].target': '1999年底' }).of(rule)).toMatchObject(
      [{ message: { code: 'formula-late' } }],
    );
  });
  it('makes the one score certain that no formula bears out', () => {
    const form = flat({ 'indicators[2].score': '10.00' });
    expect(form.findings).toMatchObject([{ rule: 'score/total-sum', field: 'indicators[2].score', expected: '15.00' }]);
    expect(form.reason(rule)).toBe('explained');
  });
  it('cannot check words that mean no number', () => {
    expect(flat({ 'indicators[2].actual': '有所提升' }).reason(rule)).toBe('not-parsed');
  });
  it('does not apply without scores', () => expect(tree().verdict(rule)).toBe('not_applicable'));
});

describe('indicator/over-completion', () => {
  const rule = 'indicator/over-completion';
  it('passes what is near its target', () => expect(withIndicator(right).verdict(rule)).toBe('pass'));
  it('finds one part of several that is far above', () => {
    const form = withIndicator({ ...right, target: '1次/3次/1次', actual: '1次/10次/1次' });
    expect(form.of(rule)).toMatchObject([{ field: 'indicators[1].actual', message: { args: { share: '333%' } } }]);
  });
  it('passes what is explained', () => {
    expect(withIndicator({ ...right, actual: '900人', deviation: '上级追加任务' }).verdict(rule)).toBe('pass');
  });
  it('does not apply to limits', () => {
    expect(withIndicator({ ...right, target: '≤20件', actual: '2件' }).verdict(rule)).toBe('not_applicable');
  });
});

describe('indicator/missing-value', () => {
  const rule = 'indicator/missing-value';
  it('passes a complete row', () => expect(withIndicator(right).verdict(rule)).toBe('pass'));
  it.each(['level3', 'target', 'actual'] as const)('finds a missing %s', (column) => {
    expect(withIndicator({ ...right, [column]: '' }).of(rule)).toMatchObject([{ field: `indicators[1].${column}` }]);
  });
  it('does not apply without indicators', () => expect(tree().verdict(rule)).toBe('not_applicable'));
  it('cannot check a row that lost a cell', () => {
    const row: IndicatorRow = { position: 1, level3: read('某指标'), target: read('完成'), actual: read('') };
    const observations = [
      { code: 'cell-shift-unsettled' as const, subject: '某指标', field: 'indicators[1]', args: {}, places: [] },
    ];
    expect(tree({}, { indicators: [row], observations }).reason(rule)).toBe('shifted');
  });
});

describe('indicator/not-quantified', () => {
  const rule = 'indicator/not-quantified';
  it.each(['≥200人', '2022年底前', '每季度1个', '10-20次'])('passes %s', (target) => {
    expect(withIndicator({ ...right, target }).verdict(rule)).toBe('pass');
  });
  it.each(['逐件登记', '按时完成', '无'])('remarks on %s', (target) => {
    expect(withIndicator({ ...right, target }).of(rule)).toMatchObject([
      { severity: 'info', field: 'indicators[1].target' },
    ]);
  });
  it('does not apply to quality', () => {
    expect(withIndicator({ ...right, level2: '质量指标', target: '良好' }).verdict(rule)).toBe('not_applicable');
  });
});

describe('indicator/placeholder', () => {
  const rule = 'indicator/placeholder';
  it('passes a name', () => expect(withIndicator(right).verdict(rule)).toBe('pass'));
  it.each(['无', '—', '指标1：', '……'])('remarks on %s', (level3) => {
    expect(withIndicator({ ...right, level3 }).of(rule)).toMatchObject([{ severity: 'info' }]);
  });
  it('does not apply without names', () => expect(withIndicator({ target: '1' }).verdict(rule)).toBe('not_applicable'));
});

describe('indicator/parroted-actual', () => {
  const rule = 'indicator/parroted-actual';
  it.each([
    ['≥266米', '≥266米'],
    ['90%以上', '90% 以上'],
    ['2022年2月底前', '2022年2月底前'],
  ])('finds %s, %s', (target, actual) => {
    expect(withIndicator({ ...right, target, actual }).of(rule)).toMatchObject([{ field: 'indicators[1].actual' }]);
  });
  it('passes another number', () => expect(withIndicator(right).verdict(rule)).toBe('pass'));
  it('does not apply to plain numbers', () => {
    expect(withIndicator({ ...right, target: '12栋', actual: '12栋' }).verdict(rule)).toBe('not_applicable');
  });
});

describe('indicator/missing-reason', () => {
  const rule = 'indicator/missing-reason';
  const missed = { ...right, actual: '150人' };
  it('passes a target that was met', () =>
    expect(withIndicator({ ...right, deviation: '' }).verdict(rule)).toBe('pass'));
  it('finds a missed target without a reason', () => {
    expect(withIndicator({ ...missed, deviation: '无' }).of(rule)).toMatchObject([
      { field: 'indicators[1].deviation' },
    ]);
  });
  it('passes a missed target with its reason', () => {
    expect(withIndicator({ ...missed, deviation: '场地未落实' }).verdict(rule)).toBe('pass');
  });
  it('takes a score below its weight for a missed target', () => {
    const words = { target: '提升', actual: '有所提升', weight: '10', score: '9', deviation: '' };
    expect(withIndicator({ ...right, ...words }).verdict(rule)).toBe('fail');
  });
  it('does not apply without a place for reasons', () =>
    expect(withIndicator(missed).verdict(rule)).toBe('not_applicable'));
});

describe('indicator/cost-disagrees', () => {
  const rule = 'indicator/cost-disagrees';
  const cost = { level2: '成本指标', level3: '项目总成本', target: '≤6万元' };
  it('passes the amount that was spent', () => {
    expect(withIndicator({ ...cost, actual: '4.41万元' }).verdict(rule)).toBe('pass');
    expect(withIndicator({ ...cost, actual: '44100元' }).verdict(rule)).toBe('pass');
  });
  it('finds another amount', () => {
    expect(withIndicator({ ...cost, actual: '4.14万元' }).of(rule)).toMatchObject([{ expected: '4.41万元' }]);
  });
  it('knows the whole by a target that is the budget', () => {
    expect(withIndicator({ ...cost, level3: '会议费', actual: '5万元' }).verdict(rule)).toBe('fail');
    expect(withIndicator({ ...cost, level3: '会议费', target: '≤5万元', actual: '5万元' }).verdict(rule)).toBe(
      'not_applicable',
    );
  });
  it('leaves a wrong unit to budget/unit-suspect', () => {
    expect(withIndicator({ ...cost, actual: '4.41元' }).reason(rule)).toBe('unit');
  });
  it('does not compare prices', () => {
    expect(withIndicator({ ...cost, level3: '单位总成本', target: '≤3万元', actual: '2万元' }).verdict(rule)).toBe(
      'not_applicable',
    );
  });
  it('cannot check without an amount spent', () => {
    const indicators = [{ position: 1, level2: read('成本指标'), level3: read('项目总成本'), actual: read('4万元') }];
    expect(tree({}, { indicators, funds: [] }).reason(rule)).toBe('no-amount');
  });
});
