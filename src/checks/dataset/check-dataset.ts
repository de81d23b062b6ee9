import type { CheckResult, Finding } from '../../model/finding.ts';
import { namedValues } from '../../model/named-values.ts';
import type { CheckedRecord } from '../../model/record.ts';
import type { FindingData, Outcome, RuleInfo } from '../check.ts';
import { statusOf } from '../evaluate.ts';
import type { Settings } from '../settings.ts';
import type { DatasetCheck, DatasetVerdicts } from './dataset-check.ts';
import type { Register } from './register.ts';
import { type FormSummary, summarise } from './summary.ts';

export interface DatasetOptions {
  readonly settings: Settings;
  readonly register?: Register;
  /** What the weights of a form add up to, by the id of its definition. */
  readonly fullMarks: (definition: string) => string;
}

/** What the rules over all forms say. */
export interface DatasetResult {
  /** A form's record with their verdicts and findings instead of any earlier ones. */
  readonly apply: (record: CheckedRecord) => CheckedRecord;
  /** Findings about forms that are not there. */
  readonly withoutForm: readonly Finding[];
}

/** Judges all forms of an import together. Keeps a summary of each, not the records. */
export function judgeDataset(
  rules: readonly DatasetCheck[],
  records: Iterable<CheckedRecord>,
  { settings, register, fullMarks }: DatasetOptions,
): DatasetResult {
  const forms = new Map<string, FormSummary>();
  for (const record of records) {
    forms.set(record.form_id, summarise(record, fullMarks(record.recognition.definition)));
  }
  const used = rules.filter((rule) => !settings.off.includes(rule.id));
  const input = { forms: [...forms.values()], register, settings };
  const judged = used.map((rule) => ({ rule, verdicts: rule.evaluate(input) }));
  const named = (rule: RuleInfo, data: readonly FindingData[]): readonly Finding[] =>
    data.map((each) => ({ ...each, rule: rule.id, severity: settings.severities[rule.id] ?? rule.severity }));
  return {
    apply: (record) => applied(record, forms.get(record.form_id), judged, named),
    withoutForm: judged.flatMap(({ rule, verdicts }) => named(rule, verdicts.withoutForm)),
  };
}

interface Judged {
  readonly rule: DatasetCheck;
  readonly verdicts: DatasetVerdicts;
}

function applied(
  record: CheckedRecord,
  form: FormSummary | undefined,
  judged: readonly Judged[],
  named: (rule: RuleInfo, data: readonly FindingData[]) => readonly Finding[],
): CheckedRecord {
  if (!form) return record;
  const outcomes = judged.map(({ rule, verdicts }) => ({ rule, outcome: verdicts.of(form) }));
  const isOwn = ({ rule }: { readonly rule: string }): boolean => !rule.startsWith('dataset/');
  const findings = [
    ...record.findings.filter(isOwn),
    ...outcomes.flatMap(({ rule, outcome }) => named(rule, outcome.verdict === 'fail' ? outcome.findings : [])),
  ];
  const checks = [...record.checks.filter(isOwn), ...outcomes.map(({ rule, outcome }) => resultOf(rule.id, outcome))];
  return { ...record, checks, findings, status: statusOf(namedValues(record), findings) };
}

const resultOf = (rule: string, outcome: Outcome): CheckResult =>
  outcome.verdict === 'cannot_check'
    ? { rule, verdict: outcome.verdict, reason: outcome.reason }
    : { rule, verdict: outcome.verdict };
