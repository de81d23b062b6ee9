import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/model/record.ts';
import { flat, tree } from '../helpers/judge.ts';
import { recognised } from '../helpers/values.ts';

const noticed = (code: Observation['code'], field?: string): Observation => ({
  code,
  subject: '某行',
  ...(field === undefined ? {} : { field }),
  args: {},
  places: [],
});

describe.each([
  ['layout/cell-shift', 'cell-shift', 'warning'],
  ['layout/cell-shift', 'cell-shift-unsettled', 'warning'],
  ['layout/empty-row', 'empty-row', 'info'],
  ['layout/markup', 'markup', 'info'],
] as const)('%s', (rule, code, severity) => {
  it('passes where nothing was noticed', () => expect(tree().verdict(rule)).toBe('pass'));
  it(`tells of ${code}`, () => {
    expect(tree({}, { observations: [noticed(code)] }).findings).toMatchObject([{ rule, severity, subject: '某行' }]);
  });
});

describe('reading rules', () => {
  const other = { reader: 'second', text: '3.00' };
  it('pass values that were read surely', () => {
    for (const rule of ['low-confidence', 'readers-disagree', 'repaired'])
      expect(tree().verdict(`reading/${rule}`)).toBe('pass');
  });
  it('tell of a doubtful value with one reading', () => {
    const form = flat({ 'indicators[1].score': recognised('20.00', { trust: 'doubtful', confidence: 0.4 }) });
    expect(form.findings).toMatchObject([{ rule: 'reading/low-confidence', field: 'indicators[1].score' }]);
    expect(form.status).toBe('review');
  });
  it('tell of a part of the form that was not found', () => {
    const form = flat({}, { observations: [noticed('unfound', 'scores')] });
    expect(form.findings).toMatchObject([
      { rule: 'reading/low-confidence', field: 'scores', cause: 'unclear', message: { code: 'unfound' } },
    ]);
  });
  it('tell of readings that differ', () => {
    const form = flat({ 'indicators[1].score': recognised('20.00', { trust: 'doubtful', readings: [other] }) });
    expect(form.findings).toMatchObject([
      { rule: 'reading/readers-disagree', message: { args: { others: ['3.00'] } } },
    ]);
  });
  it('tell of a repaired value', () => {
    const form = flat({ 'indicators[1].score': recognised('20.00', { trust: 'repaired', readings: [other] }) });
    expect(form.findings).toMatchObject([{ rule: 'reading/repaired', severity: 'warning' }]);
  });
  it('leave a shifted row to layout/cell-shift', () => {
    const form = flat(
      { 'indicators[1].target': { trust: 'doubtful' } },
      { observations: [noticed('cell-shift-unsettled', 'indicators[1]')] },
    );
    expect(form.findings.map((each) => each.rule)).toEqual(['layout/cell-shift']);
  });
});
