import { describe, expect, test } from 'vitest';
import { judgeCauses } from '../../scripts/evaluate/causes.ts';
import type { Finding } from '../../src/model/finding.ts';
import { record } from '../support/record.ts';

const field = 'total_score';
const finding = (cause: Finding['cause']): Finding => ({
  rule: 'score/total-sum',
  severity: 'error',
  subject: '总分',
  message: { code: 'sum', args: {} },
  cause,
  field,
  places: [],
});

const value = (right: boolean) =>
  ({ form: 1, field, kind: 'number', expected: '90', found: '9', right, doubtful: false, silent: false }) as const;

const verdict = (cause: Finding['cause'], isPlanted: boolean, isRight: boolean) => {
  const planted = isPlanted ? [{ rule: 'score/total-sum', field }] : [];
  const { right, wrong } = judgeCauses(planted, [record({ findings: [finding(cause)] })], [value(isRight)]);
  return [right.length, wrong.length];
};

describe('judgeCauses', () => {
  test("a planted fault is the form's", () => {
    expect(verdict('form', true, true)).toEqual([1, 0]);
    expect(verdict('reading', true, true)).toEqual([0, 1]);
    expect(verdict('unclear', true, true)).toEqual([0, 1]);
  });

  test('an error about a misread value is not', () => {
    expect(verdict('form', false, false)).toEqual([0, 1]);
    expect(verdict('reading', false, false)).toEqual([1, 0]);
    expect(verdict('unclear', false, false)).toEqual([1, 0]);
  });

  test('nothing is known of other findings', () => {
    expect(verdict('form', false, true)).toEqual([0, 0]);
  });
});
