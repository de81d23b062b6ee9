import { describe, expect, it } from 'vitest';
import { check } from '../../../src/checks/index.ts';
import { flatDefinition, flatForm } from '../helpers/flat-form.ts';
import { tree } from '../helpers/judge.ts';
import { recognised } from '../helpers/values.ts';

describe('form/missing-field', () => {
  const rule = 'form/missing-field';
  it('passes a right form', () => expect(tree().verdict(rule)).toBe('pass'));
  it('finds a blank field', () => {
    expect(tree({ project_name: '' }).findings).toMatchObject([
      { rule, severity: 'warning', subject: '项目名称', field: 'project_name', message: { code: 'blank' } },
    ]);
  });
  it('finds a field that the form lacks', () => {
    expect(tree({ project_name: undefined }).of(rule)).toMatchObject([{ message: { code: 'absent' } }]);
  });
  it('does not blame the form for a field that may only have been missed', () => {
    const total_score = recognised('', { trust: 'doubtful' });
    expect(tree({ total_score }).of(rule)).toMatchObject([{ cause: 'unclear', message: { code: 'unfound' } }]);
  });
  it('does not apply where nothing is required', () => {
    const checked = check(flatForm(), { ...flatDefinition, required: [] });
    expect(checked.checks).toContainEqual({ rule, verdict: 'not_applicable' });
  });
});

describe('form/unsigned', () => {
  const rule = 'form/unsigned';
  it('passes a dated signature', () => expect(tree().verdict(rule)).toBe('pass'));
  it('remarks on a blank place', () => {
    expect(tree({ unit_head_signed_on: '' }).findings).toMatchObject([{ rule, severity: 'info' }]);
  });
  it('does not apply without such a place', () => {
    expect(tree({ unit_head_signed_on: undefined }).verdict(rule)).toBe('not_applicable');
  });
});
