import type { FindingData, Outcome, RuleInfo } from '../check.ts';
import type { Settings } from '../settings.ts';
import type { Register } from './register.ts';
import type { FormSummary } from './summary.ts';

export interface DatasetInput {
  /** In the order of the datasets. */
  readonly forms: readonly FormSummary[];
  readonly register: Register | undefined;
  readonly settings: Settings;
}

export interface DatasetVerdicts {
  readonly of: (form: FormSummary) => Outcome;
  /** Findings about a form that is not there. */
  readonly withoutForm: readonly FindingData[];
}

/** A rule that looks at all forms of an import together. */
export interface DatasetCheck extends RuleInfo {
  evaluate(input: DatasetInput): DatasetVerdicts;
}

/** Groups of more than one form. */
export function groups(
  forms: readonly FormSummary[],
  keyOf: (form: FormSummary) => string | undefined,
): readonly (readonly FormSummary[])[] {
  const byKey = new Map<string, FormSummary[]>();
  for (const form of forms) {
    const key = keyOf(form);
    if (key === undefined) continue;
    const group = byKey.get(key);
    if (group) group.push(form);
    else byKey.set(key, [form]);
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}
