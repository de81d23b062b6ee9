import type { CheckedRecord } from '../../src/model/record.ts';
import type { Compared } from './compare.ts';
import { type FormFinding, formFindings, matches } from './planted.ts';
import type { Planted } from './truth.ts';

/** Findings whose cause is known, by whether they name it. */
export interface CausesResult {
  readonly right: readonly FormFinding[];
  readonly wrong: readonly FormFinding[];
}

type InForm = Compared & { readonly form: number };

/**
 * Holds the causes that findings give against the truth: a fault that somebody planted is the form's, an error about a
 * value that was read wrongly is not, be it called the reading's or unclear. Of other findings nothing is known.
 */
export function judgeCauses(
  planted: readonly Planted[],
  records: readonly CheckedRecord[],
  values: readonly InForm[],
): CausesResult {
  const misread = new Set(values.filter(({ right }) => !right).map(({ form, field }) => `${form} ${field}`));
  const isMisread = ({ form, finding }: FormFinding) =>
    [finding.field ?? '', ...(finding.suspects ?? [])].some((field) => misread.has(`${form} ${field}`));
  const judged = formFindings(records).flatMap((one) => {
    const { rule, severity, cause } = one.finding;
    if (rule.startsWith('reading/')) return [];
    if (isMisread(one)) return severity === 'error' ? [{ one, isRight: cause !== 'form' }] : [];
    return planted.some((fault) => matches(fault, one)) ? [{ one, isRight: cause === 'form' }] : [];
  });
  return {
    right: judged.flatMap(({ one, isRight }) => (isRight ? [one] : [])),
    wrong: judged.flatMap(({ one, isRight }) => (isRight ? [] : [one])),
  };
}
