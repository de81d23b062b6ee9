import { describe, expect, test } from 'vitest';
import { compareForm } from '../../scripts/evaluate/compare.ts';
import type { TrueForm } from '../../scripts/evaluate/truth.ts';
import { record, value } from '../support/record.ts';

const form = (changes: Partial<TrueForm> = {}): TrueForm => ({
  definition: 'some-form',
  fields: {},
  funds: [],
  indicators: [],
  scores: [],
  evaluators: [],
  ...changes,
});

const wrong = (...args: Parameters<typeof compareForm>) => compareForm(...args).filter(({ right }) => !right);

const item = (position: number, name: string, score: string) => ({
  position,
  kind: 'item' as const,
  level3: value(name),
  score: value(score),
});

describe('compareForm', () => {
  test('compares numbers as decimals', () => {
    const truth = form({ fields: { total_score: '97.2', execution_rate: '73.5%' } });
    const read = record({ fields: { total_score: value('97.20'), execution_rate: value('73.50%') } });
    expect(wrong(truth, read)).toEqual([]);
  });

  test('tells a percentage from a plain number', () => {
    const truth = form({ fields: { execution_rate: '73.5%' } });
    expect(wrong(truth, record({ fields: { execution_rate: value('73.5') } }))).toHaveLength(1);
  });

  test('compares text after white space is evened out', () => {
    const truth = form({ fields: { overview: '甲 乙', project_name: '甲乙' } });
    const read = record({ fields: { overview: value('甲  乙 \n'), project_name: value('甲 乙') } });
    expect(wrong(truth, read).map(({ field }) => field)).toEqual(['project_name']);
  });

  test('takes blank and absent for the same', () => {
    expect(wrong(form({ fields: { other_notes: '' } }), record())).toEqual([]);
    expect(wrong(form(), record({ fields: { other_notes: value('') } }))).toEqual([]);
  });

  test('counts a wrong number that nothing warns of as silent', () => {
    const truth = form({ fields: { total_score: '97.21' } });
    expect(wrong(truth, record({ fields: { total_score: value('91.21') } }))).toMatchObject([{ silent: true }]);
  });

  test('counts a doubtful wrong number as wrong and not silent', () => {
    const read = record({ fields: { total_score: value('91.21', { trust: 'doubtful' }) } });
    expect(wrong(form({ fields: { total_score: '97.21' } }), read)).toMatchObject([{ silent: false, doubtful: true }]);
  });

  test('counts a wrong number that a reading finding names as not silent', () => {
    const read = record({
      fields: { total_score: value('91.21') },
      findings: [
        {
          rule: 'reading/readers-disagree',
          severity: 'warning',
          subject: '总分',
          message: { code: 'differ', args: {} },
          cause: 'reading',
          field: 'total_score',
          places: [],
        },
      ],
    });
    expect(wrong(form({ fields: { total_score: '97.21' } }), read)).toMatchObject([{ silent: false }]);
  });

  test('counts only the values of a missing row', () => {
    const truth = form({
      scores: [
        { kind: 'item', level3: '甲', score: '1' },
        { kind: 'item', level3: '乙', score: '2' },
        { kind: 'item', level3: '丙', score: '3' },
      ],
    });
    const read = record({ scores: [item(1, '甲', '1'), item(2, '丙', '3')] });
    expect(wrong(truth, read).map(({ field, expected }) => [field, expected])).toEqual([
      ['scores[2].kind', 'item'],
      ['scores[2].level3', '乙'],
      ['scores[2].score', '2'],
    ]);
  });

  test('counts the values of an extra row as wrong', () => {
    const truth = form({ scores: [{ kind: 'item', level3: '甲', score: '1' }] });
    const read = record({ scores: [item(1, '甲', '1'), item(2, '丁', '4')] });
    expect(wrong(truth, read)).toMatchObject([{ found: 'item' }, { found: '丁' }, { found: '4', kind: 'number' }]);
  });

  test('counts every value of a form that was not read', () => {
    const truth = form({ fields: { total_score: '97.21' } });
    expect(wrong(truth, undefined).map(({ field }) => field)).toEqual(['definition', 'total_score']);
  });

  test('takes a progress for a number where it is printed as one', () => {
    const truth = form({
      indicators: [
        { level3: '甲', progress: '100%' },
        { level3: '乙', progress: '已完成' },
      ],
    });
    const read = record({
      indicators: [
        { position: 1, level3: value('甲'), progress: value('100.0%') },
        { position: 2, level3: value('乙'), progress: value('已完成') },
      ],
    });
    const progress = compareForm(truth, read).filter(({ field }) => field.endsWith('progress'));
    expect(progress.map(({ kind, right }) => [kind, right])).toEqual([
      ['number', true],
      ['text', true],
    ]);
  });
});
