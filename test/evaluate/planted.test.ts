import { describe, expect, test } from 'vitest';
import { matchPlanted } from '../../scripts/evaluate/planted.ts';
import type { Finding } from '../../src/model/finding.ts';
import { record } from '../support/record.ts';

const finding = (changes: Partial<Finding>): Finding => ({
  rule: 'score/section-sum',
  severity: 'error',
  subject: '过程',
  message: { code: 'sum', args: {} },
  cause: 'form',
  places: [],
  ...changes,
});

const counts = (...args: Parameters<typeof matchPlanted>) => {
  const { found, missed, falseErrors, falseWarnings } = matchPlanted(...args);
  return [found.length, missed.length, falseErrors.length, falseWarnings.length];
};

const planted = { rule: 'score/section-sum', field: 'scores[8].score' };

describe('matchPlanted', () => {
  test('finds a fault by the field that is blamed', () => {
    expect(counts([planted], [record({ findings: [finding({ field: 'scores[8].score' })] })])).toEqual([1, 0, 0, 0]);
  });

  test('finds a fault among the suspects', () => {
    const one = finding({ suspects: ['scores[9].score', 'scores[8].score'] });
    expect(counts([planted], [record({ findings: [one] })])).toEqual([1, 0, 0, 0]);
  });

  test('finds a fault without a field by its rule', () => {
    const one = finding({ field: 'scores[2].score' });
    expect(counts([{ rule: 'score/section-sum' }], [record({ findings: [one] })])).toEqual([1, 0, 0, 0]);
  });

  test('counts the right rule on the wrong field as missed and false', () => {
    const one = finding({ field: 'scores[2].score' });
    expect(counts([planted], [record({ findings: [one] })])).toEqual([0, 1, 1, 0]);
  });

  test('looks for a fault in its own form', () => {
    const records = [record(), record({ findings: [finding({ field: 'scores[8].score' })] })];
    expect(counts([planted], records)).toEqual([0, 1, 1, 0]);
    expect(counts([{ ...planted, form: 2 }], records)).toEqual([1, 0, 0, 0]);
  });

  test('counts warnings apart and remarks not at all', () => {
    const findings = [finding({ severity: 'warning' }), finding({ severity: 'info' })];
    expect(counts([], [record({ findings })])).toEqual([0, 0, 0, 1]);
  });
});
