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
  /** Files that gave no form, with the reason. */
  readonly unread: readonly DocumentRow[];
  /** The forms with most errors, the worst first. */
  readonly worst: readonly { readonly form_id: string; readonly path: string; readonly errors: number }[];
}

const WORST = 5;

const countDoubtful = (record: CheckedRecord) =>
  [...namedValues(record)].filter(({ value }) => value.trust === 'doubtful').length;

/** Adds up what was found, in one pass over the documents and one over the records. */
export function summarise(results: Results): Summary {
  const documents = { extracted: 0, partial: 0, unrecognised: 0, duplicate: 0, failed: 0 };
  const unread: DocumentRow[] = [];
  for (const document of results.documents()) {
    documents[document.status] += 1;
    if (document.status === 'failed' || document.status === 'unrecognised') unread.push(document);
  }
  const forms = { clean: 0, findings: 0, review: 0 };
  const findings = { error: 0, warning: 0, info: 0 };
  const withErrors: { form_id: string; path: string; errors: number }[] = [];
  let doubtful = 0;
  for (const record of results.records()) {
    forms[record.status] += 1;
    doubtful += countDoubtful(record);
    for (const { severity } of record.findings) findings[severity] += 1;
    const errors = record.findings.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) withErrors.push({ form_id: record.form_id, path: record.path, errors });
  }
  const worst = withErrors.sort((a, b) => b.errors - a.errors).slice(0, WORST);
  return { documents, forms, findings, doubtful_values: doubtful, unread, worst };
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
