import { describe, expect, it } from 'vitest';
import type { FormField } from '../../../src/model/record.ts';
import { tree } from '../helpers/judge.ts';
import { read } from '../helpers/values.ts';

const RIGHT: Partial<Record<FormField, string>> = {
  fiscal_year: '2021',
  project_start: '2021-01-01',
  project_end: '2021-12-31',
  filled_on: '2022-06-30',
};

const dated = (changes: Partial<Record<FormField, string>>) => {
  const fields = Object.entries({ ...RIGHT, ...changes }).map(([field, text]) => [field, read(text)]);
  return tree({}, { fields: Object.fromEntries(fields) });
};

describe('date/out-of-period', () => {
  const rule = 'date/out-of-period';
  it('passes dates that fit', () => expect(dated({}).verdict(rule)).toBe('pass'));
  it.each([
    ['a project that ends before it starts', { project_end: '2020-12-31' }, 'project_end', 'ends-before-start'],
    ['a year before the project', { fiscal_year: '2020' }, 'fiscal_year', 'outside-project'],
    ['a year after the project', { fiscal_year: '2022' }, 'fiscal_year', 'outside-project'],
    ['a form filed before the project', { filled_on: '2020-06-30' }, 'filled_on', 'filed-early'],
    ['a form filed years later', { filled_on: '2024-01-01' }, 'filled_on', 'filed-late'],
  ])('finds %s', (_, changes, field, code) => {
    expect(dated(changes).of(rule)).toMatchObject([{ severity: 'warning', field, message: { code } }]);
  });
  it('cannot check what is no date', () => expect(dated({ filled_on: '某日' }).reason(rule)).toBe('not-a-date'));
  it('does not apply with less than two dates', () => expect(tree().verdict(rule)).toBe('not_applicable'));
});
