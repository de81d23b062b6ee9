import { check } from '../../../src/checks/index.ts';
import type { FormDefinition } from '../../../src/model/definition.ts';
import type { Finding, Verdict } from '../../../src/model/finding.ts';
import type { CheckedRecord, FormRecord } from '../../../src/model/record.ts';
import { type Changes, change } from './change.ts';
import { flatDefinition, flatForm } from './flat-form.ts';
import { treeDefinition, treeForm } from './tree-form.ts';

interface Judged extends CheckedRecord {
  verdict(rule: string): Verdict | undefined;
  reason(rule: string): string | undefined;
  of(rule: string): readonly Finding[];
}

/** What the checks say of a record, by a definition. */
export function judged(record: FormRecord, definition: FormDefinition): Judged {
  const checked = check(record, definition);
  const result = (rule: string) => checked.checks.find((each) => each.rule === rule);
  return {
    ...checked,
    verdict: (rule) => result(rule)?.verdict,
    reason: (rule) => result(rule)?.reason?.code,
    of: (rule) => checked.findings.filter((each) => each.rule === rule),
  };
}

/** What the checks say of the tree form, or of the flat form, with some of its values changed. */
export const tree = (changes: Changes = {}, more: Partial<FormRecord> = {}): Judged =>
  judged({ ...change(treeForm(), changes), ...more }, treeDefinition);
export const flat = (changes: Changes = {}, more: Partial<FormRecord> = {}): Judged =>
  judged({ ...change(flatForm(), changes), ...more }, flatDefinition);
