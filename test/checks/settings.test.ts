import { describe, expect, it } from 'vitest';
import { check, DEFAULT_SETTINGS, readSettings, SettingsError } from '../../src/checks/index.ts';
import { change } from './helpers/change.ts';
import { treeDefinition, treeForm } from './helpers/tree-form.ts';
import { read } from './helpers/values.ts';

const judge = (settings: unknown) => check(change(treeForm(), { grade: '良' }), treeDefinition, readSettings(settings));

describe('settings of the rules', () => {
  it('are the defaults where nothing is set', () => expect(readSettings({})).toEqual(DEFAULT_SETTINGS));
  it('switch rules off', () => {
    const checked = judge({ off: ['grade/band'] });
    expect(checked.findings).toEqual([]);
    expect(checked.checks.map(({ rule }) => rule)).not.toContain('grade/band');
  });
  it('set severities', () => {
    expect(judge({ severities: { 'grade/band': 'info' } }).findings).toMatchObject([{ severity: 'info' }]);
  });
  it('set thresholds, as numbers or numerals', () => {
    const indicators = [{ position: 1, level3: read('人数'), target: read('100人'), actual: read('140人') }];
    const judged = (overCompletion: number | string) =>
      check({ ...treeForm(), indicators }, treeDefinition, readSettings({ thresholds: { overCompletion } })).findings
        .length;
    expect([judged(1.3), judged('1.5')]).toEqual([1, 0]);
  });
  it.each([{ off: ['no/such-rule'] }, { severities: { 'no/such-rule': 'info' } }])(
    'refuse unknown rules',
    (settings) => {
      expect(() => readSettings(settings)).toThrow(SettingsError);
    },
  );
  it('refuse unknown thresholds', () => expect(() => readSettings({ thresholds: { none: 1 } })).toThrow());
});
