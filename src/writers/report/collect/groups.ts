import type { Finding, Severity } from '../../../model/finding.ts';
import type { CheckedRecord } from '../../../model/record.ts';

type Cause = Finding['cause'];

/** What the forms of one unit, one year, one rule have in common, in figures. */
export interface Group {
  readonly key: string;
  forms: number;
  formsWithErrors: number;
  doubtful: number;
  readonly severities: Record<Severity, number>;
  readonly causes: Record<Cause, number>;
}

const emptyGroup = (key: string): Group => ({
  key,
  forms: 0,
  formsWithErrors: 0,
  doubtful: 0,
  severities: { error: 0, warning: 0, info: 0 },
  causes: { form: 0, reading: 0, unclear: 0 },
});

/** Groups by their key. */
export class Groups {
  readonly #groups = new Map<string, Group>();

  add(key: string, findings: readonly Finding[], doubtful = 0): void {
    const group = this.#groups.get(key) ?? emptyGroup(key);
    this.#groups.set(key, group);
    group.forms += 1;
    group.doubtful += doubtful;
    if (findings.some(({ severity }) => severity === 'error')) group.formsWithErrors += 1;
    for (const { severity, cause } of findings) {
      group.severities[severity] += 1;
      group.causes[cause] += 1;
    }
  }

  /** Most errors first, then most warnings. */
  ranked(): Group[] {
    return [...this.#groups.values()].sort(
      (a, b) =>
        b.severities.error - a.severities.error ||
        b.severities.warning - a.severities.warning ||
        b.forms - a.forms ||
        (a.key < b.key ? -1 : 1),
    );
  }

  byKey(): Group[] {
    return [...this.#groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}

/** The findings of a record by their rule. */
export const byRule = ({ findings }: CheckedRecord): Map<string, Finding[]> =>
  Map.groupBy(findings, ({ rule }) => rule);
