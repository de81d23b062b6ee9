import type { DocumentRow, DocumentStatus } from '../model/dataset.ts';
import type { Severity } from '../model/finding.ts';
import { namedValues } from '../model/named-values.ts';
import type { CheckedRecord, FormStatus } from '../model/record.ts';
import type { Results } from '../writers/writer.ts';
import { EXIT } from './context.ts';

/** What came of an import or a check, in figures; printed by `--json`. */
export interface Summary {
  readonly documents: Readonly<Record<DocumentStatus, number>>;
  readonly forms: Readonly<Record<FormStatus, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly doubtful_values: number;
  /** Files that gave no form or were read in part only, with the reason. */
  readonly unread: readonly DocumentRow[];
  /** The forms with most errors, the worst first. */
  readonly worst: readonly WorstForm[];
}

interface WorstForm {
  readonly form_id: string;
  readonly path: string;
  readonly errors: number;
}

const WORST = 5;

const countDoubtful = (record: CheckedRecord) =>
  [...namedValues(record)].filter(({ value }) => value.trust === 'doubtful').length;

function countDocuments(documents: Iterable<DocumentRow>): Pick<Summary, 'documents' | 'unread'> {
  const counts = { extracted: 0, partial: 0, unrecognised: 0, duplicate: 0, failed: 0 };
  const unread: DocumentRow[] = [];
  for (const document of documents) {
    counts[document.status] += 1;
    if (document.status !== 'extracted' && document.status !== 'duplicate') unread.push(document);
  }
  return { documents: counts, unread };
}

interface Tally {
  add(record: CheckedRecord): void;
  readonly figures: Omit<Summary, 'documents' | 'unread'>;
}

function startTally(): Tally {
  const forms = { clean: 0, findings: 0, review: 0 };
  const findings = { error: 0, warning: 0, info: 0 };
  let worst: WorstForm[] = [];
  let doubtful = 0;
  return {
    add(record) {
      forms[record.status] += 1;
      doubtful += countDoubtful(record);
      for (const { severity } of record.findings) findings[severity] += 1;
      const errors = record.findings.filter(({ severity }) => severity === 'error').length;
      if (errors === 0) return;
      const { form_id, path } = record;
      worst = [...worst, { form_id, path, errors }].sort((a, b) => b.errors - a.errors).slice(0, WORST);
    },
    get figures() {
      return { forms, findings, doubtful_values: doubtful, worst };
    },
  };
}

/** The same results, counted as they are read; `summary` counts them itself if nobody has read them all. */
export function tallied(results: Results): { readonly results: Results; readonly summary: () => Summary } {
  let complete: Tally | undefined;
  function* records() {
    const tally = startTally();
    for (const record of results.records()) {
      tally.add(record);
      yield record;
    }
    complete ??= tally;
  }
  const summary = () => {
    if (!complete) for (const _ of records());
    const { figures } = complete ?? startTally();
    const findings = { ...figures.findings };
    for (const { severity } of results.withoutForm ?? []) findings[severity] += 1;
    return { ...countDocuments(results.documents()), ...figures, findings };
  };
  return { results: { ...results, records }, summary };
}

export const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Whether there are findings of this severity or above. */
function reaches({ findings }: Summary, severity: Severity | undefined): boolean {
  if (severity === undefined) return false;
  const counted = { error: findings.error, warning: findings.error + findings.warning, info: total(findings) };
  return counted[severity] > 0;
}

/** The exit code of an import: that something was not read weighs more than what was found in the rest. */
export function exitCode(summary: Summary, failOn: Severity | undefined): number {
  if (total(summary.forms) === 0) return EXIT.nothing;
  if (summary.unread.length > 0) return EXIT.incomplete;
  return reaches(summary, failOn) ? EXIT.findings : EXIT.done;
}
