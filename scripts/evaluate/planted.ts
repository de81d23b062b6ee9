import type { Finding } from '../../src/model/finding.ts';
import type { CheckedRecord } from '../../src/model/record.ts';
import type { Planted } from './truth.ts';

/** A finding with the form that it is about, from 1. */
export interface FormFinding {
  readonly form: number;
  readonly finding: Finding;
}

export interface PlantedResult {
  readonly found: readonly Planted[];
  readonly missed: readonly Planted[];
  /** Errors and warnings that nobody planted. */
  readonly falseErrors: readonly FormFinding[];
  readonly falseWarnings: readonly FormFinding[];
}

const names = ({ field, suspects }: Finding, wanted: string) => field === wanted || suspects?.includes(wanted) === true;

/** Whether a finding is about a planted fault. */
export const matches = (planted: Planted, { form, finding }: FormFinding) =>
  finding.rule === planted.rule &&
  form === (planted.form ?? 1) &&
  (planted.field === undefined || names(finding, planted.field));

export const formFindings = (records: readonly CheckedRecord[]): FormFinding[] =>
  records.flatMap((record, index) => record.findings.map((finding) => ({ form: index + 1, finding })));

/** Which planted faults the findings name, and which findings are about none of them. */
export function matchPlanted(planted: readonly Planted[], records: readonly CheckedRecord[]): PlantedResult {
  const findings = formFindings(records);
  const isFound = (one: Planted) => findings.some((finding) => matches(one, finding));
  const strangers = findings.filter((finding) => !planted.some((one) => matches(one, finding)));
  return {
    found: planted.filter(isFound),
    missed: planted.filter((one) => !isFound(one)),
    falseErrors: strangers.filter(({ finding }) => finding.severity === 'error'),
    falseWarnings: strangers.filter(({ finding }) => finding.severity === 'warning'),
  };
}
