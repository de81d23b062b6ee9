import type { FormDefinition } from '../model/definition.ts';
import type { CheckResult, Finding } from '../model/finding.ts';
import { namedValues } from '../model/named-values.ts';
import type { CheckedRecord, FormRecord, FormStatus, NamedValue } from '../model/record.ts';
import type { Check, CheckInput } from './check.ts';
import { confirmed } from './confirm.ts';
import { derive } from './derive.ts';
import type { Settings } from './settings.ts';
import { diagnose } from './system/diagnose.ts';

/** A record with the verdict of every rule that is not switched off, its findings, sums done again, and its status. */
export function evaluateRules(
  rules: readonly Check[],
  record: FormRecord,
  definition: FormDefinition,
  settings: Settings,
): CheckedRecord {
  const diagnosis = diagnose(record, definition);
  const values = [...namedValues(record)];
  const judged = rules
    .filter((rule) => !settings.off.includes(rule.id))
    .map((rule) => judge(rule, { record, definition, values, diagnosis, settings }));
  const findings = judged.flatMap((each) => each.findings);
  const raised = confirmed(record, diagnosis);
  return {
    ...raised,
    derived: derive(diagnosis),
    checks: judged.map((each) => each.result),
    findings,
    status: statusOf(values, findings),
  };
}

interface Judgement {
  readonly result: CheckResult;
  readonly findings: readonly Finding[];
}

function judge(rule: Check, input: CheckInput): Judgement {
  const outcome = rule.evaluate(input);
  const { verdict } = outcome;
  const reason = outcome.verdict === 'cannot_check' ? { reason: outcome.reason } : {};
  const data = outcome.verdict === 'fail' ? outcome.findings : [];
  const severity = input.settings.severities[rule.id];
  return {
    result: { rule: rule.id, verdict, ...reason },
    findings: data.map((each) => ({ ...each, rule: rule.id, severity: severity ?? each.severity ?? rule.severity })),
  };
}

/** A doubtful value has to be reviewed, whatever the findings. */
export function statusOf(values: Iterable<NamedValue>, findings: readonly Finding[]): FormStatus {
  for (const { value } of values) if (value.trust === 'doubtful') return 'review';
  return findings.some(({ severity }) => severity !== 'info') ? 'findings' : 'clean';
}
