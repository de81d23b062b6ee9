import type { Message } from '../model/finding.ts';
import type { FieldValue, IndicatorColumn } from '../model/record.ts';
import type { Assessment } from './assess.ts';
import type { Check, CheckInput, FindingData, Outcome, RuleInfo } from './check.ts';
import { reasonMessages } from './equation-messages.ts';

/** What a rule says of one row: nothing where it does not concern the row. */
export type RowOutcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'undecided'; readonly reason: Message }
  | { readonly kind: 'finding'; readonly finding: RowFinding }
  | undefined;

/** A finding on one row, blamed on one of its columns. */
export interface RowFinding {
  readonly code: string;
  readonly column: IndicatorColumn;
  readonly args?: Message['args'];
  readonly expected?: string;
  readonly suspects?: readonly IndicatorColumn[];
}

export type RowJudge = (assessment: Assessment, input: CheckInput) => RowOutcome;

export const passed: RowOutcome = { kind: 'pass' };
export const found = (finding: RowFinding): RowOutcome => ({ kind: 'finding', finding });
export const undecided = (code: string, args: Message['args']): RowOutcome => ({
  kind: 'undecided',
  reason: { code, args },
});

/** A rule that looks at each indicator by itself. A row that lost a cell is not judged: its values may be another's. */
export const indicatorRule = (info: RuleInfo, judge: RowJudge): Check => ({
  ...info,
  messages: { ...reasonMessages, ...info.messages },
  evaluate(input) {
    const rows = input.diagnosis.assessments.map(
      (assessment) => [assessment, judgeRow(judge, assessment, input)] as const,
    );
    return outcomeOf(rows, input);
  },
});

function judgeRow(judge: RowJudge, assessment: Assessment, input: CheckInput): RowOutcome {
  const outcome = judge(assessment, input);
  return outcome && isShifted(assessment, input) ? shifted(assessment, input) : outcome;
}

type Row = readonly [Assessment, RowOutcome];

function outcomeOf(rows: readonly Row[], input: CheckInput): Outcome {
  const findings = rows.flatMap(([assessment, outcome]) =>
    outcome?.kind === 'finding' ? [findingOf(outcome.finding, assessment, input)] : [],
  );
  if (findings.length > 0) return { verdict: 'fail', findings };
  for (const [, outcome] of rows) {
    if (outcome?.kind === 'undecided') return { verdict: 'cannot_check', reason: outcome.reason };
  }
  return { verdict: rows.some(([, outcome]) => outcome?.kind === 'pass') ? 'pass' : 'not_applicable' };
}

function isShifted({ name }: Assessment, { record }: CheckInput): boolean {
  return record.observations.some(
    ({ code, field }) => code === 'cell-shift-unsettled' && (field === name || field?.startsWith(`${name}.`)),
  );
}

const shifted = ({ name }: Assessment, { diagnosis }: CheckInput): RowOutcome =>
  undecided('shifted', { label: diagnosis.label(`${name}.level3`) });

function findingOf(finding: RowFinding, { row, name }: Assessment, { diagnosis }: CheckInput): FindingData {
  const { code, column, args = {}, expected, suspects } = finding;
  const field = `${name}.${column}`;
  const value: FieldValue | undefined = row[column];
  return {
    subject: diagnosis.label(field),
    message: { code, args: { target: row.target?.value ?? '', actual: row.actual?.value ?? '', ...args } },
    ...(expected === undefined ? {} : { expected }),
    ...(value ? { found: value.value } : {}),
    cause: value?.trust === 'doubtful' ? 'unclear' : 'form',
    field,
    ...(suspects ? { suspects: suspects.map((each) => `${name}.${each}`) } : {}),
    places: value?.places ?? row.level3?.places ?? [],
  };
}
