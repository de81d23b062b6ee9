import type { Finding, Message } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { RuleInfo } from './check.ts';
import { suggestionOf } from './suggestion.ts';

/** Says in words what findings and verdicts hold as data. */
export interface CheckLocaliser {
  readonly language: Language;
  /** What is wrong, with the worked arithmetic. */
  message(finding: Finding): string;
  /** What to look at, and what would mend it. */
  suggestion(finding: Finding): string;
  /** Why a rule could not be judged. */
  reason(rule: string, reason: Message): string;
}

export function localiserOf(rules: readonly RuleInfo[], language: Language): CheckLocaliser {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const ruleOf = (id: string): RuleInfo => {
    const rule = byId.get(id);
    if (!rule) throw new Error(`no rule ${id}`);
    return rule;
  };
  const say = (id: string, { code, args }: Message): string => {
    const sentence = ruleOf(id).messages[code];
    if (!sentence) throw new Error(`rule ${id} has no message ${code}`);
    return sentence[language](args);
  };
  return {
    language,
    message: (finding) => say(finding.rule, finding.message),
    suggestion: (finding) => suggestionOf(finding, ruleOf(finding.rule), language),
    reason: say,
  };
}
