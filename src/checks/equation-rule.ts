import type { Check, CheckInput, Outcome, RuleInfo } from './check.ts';
import { findingOf } from './equation-finding.ts';
import { equationMessages } from './equation-messages.ts';
import type { Diagnosis } from './system/diagnose.ts';

/** A rule whose equations are part of the form's system: its findings are the mistakes that its equations show. */
export const equationRule = (info: Omit<RuleInfo, 'messages'>): Check => ({
  ...info,
  messages: equationMessages,
  evaluate: (input) => verdictOf(info.id, input),
});

function verdictOf(rule: string, input: CheckInput): Outcome {
  const { diagnosis } = input;
  const faults = diagnosis.faults.filter((fault) => fault.rule === rule);
  if (faults.length > 0) return { verdict: 'fail', findings: faults.map((fault) => findingOf(fault, input)) };
  return verdictWithoutFault(rule, diagnosis);
}

/** A broken equation that another rule's mistake explains is not judged; else one that is not complete decides. */
export function verdictWithoutFault(rule: string, diagnosis: Diagnosis): Outcome {
  for (const [equation, fault] of diagnosis.explained) {
    if (equation.rule !== rule || fault.rule === rule) continue;
    const label = diagnosis.label(fault.suspects[0]?.cell.field ?? fault.equation.about);
    return { verdict: 'cannot_check', reason: { code: 'explained', args: { rule: fault.rule, label } } };
  }
  const open = diagnosis.unchecked.find((each) => each.rule === rule);
  if (open) return { verdict: 'cannot_check', reason: open.reason };
  const applies = diagnosis.system.equations.some((equation) => equation.rule === rule);
  return { verdict: applies ? 'pass' : 'not_applicable' };
}
