import { type Amount, Decimal, parseDecimal } from '../../../model/decimal.ts';
import type { Severity } from '../../../model/finding.ts';
import type { LabelledValue } from '../../../model/named-values.ts';
import type { CheckedRecord, FormField } from '../../../model/record.ts';
import { visible } from '../../page/visible.ts';
import type { FormLine } from '../data.ts';
import type { Numbering } from './tally.ts';

const UNITS = ['reporting_unit', 'budget_unit', 'implementing_unit', 'supervising_department'] as const;

const text = ({ fields }: CheckedRecord, field: FormField): string => visible(fields[field]?.value ?? '');

/** Who answers for a form: the first of the units that it names. */
export const unitOf = (record: CheckedRecord): string =>
  UNITS.map((field) => text(record, field)).find((name) => name !== '') ?? '';

export const yearOf = (record: CheckedRecord): string => text(record, 'fiscal_year');

const count = ({ findings }: CheckedRecord, severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** A form with its values, which are listed once for all that is told of it. */
export interface ReadForm {
  readonly record: CheckedRecord;
  readonly values: readonly LabelledValue[];
}

export const doubtfulOf = ({ values }: ReadForm): LabelledValue[] =>
  values.filter(({ value }) => value.trust === 'doubtful');

/** A form as it stands in the table of forms. */
export function formLine(form: ReadForm, at: number, units: Numbering): FormLine {
  const { record } = form;
  const { derived } = record;
  return {
    id: record.form_id,
    path: visible(record.path),
    project: text(record, 'project_name'),
    unit: units.of(unitOf(record)),
    year: yearOf(record),
    status: record.status,
    errors: count(record, 'error'),
    warnings: count(record, 'warning'),
    infos: count(record, 'info'),
    doubtful: doubtfulOf(form).length,
    stated: text(record, 'total_score'),
    recomputed: visible(derived.recomputed_score ?? ''),
    rate: text(record, 'execution_rate'),
    grade: text(record, 'grade'),
    regrade: visible(derived.recomputed_grade ?? ''),
    at,
  };
}

/** How far the stated score is from what its parts give; undefined where one of the two is no number. */
export function scoreGap({ stated, recomputed }: Pick<FormLine, 'stated' | 'recomputed'>): Amount | undefined {
  const claim = parseDecimal(stated);
  const sum = parseDecimal(recomputed);
  return claim && sum && claim.minus(sum);
}

const NONE = new Decimal(0);

/** Orders forms by how much is wrong with them, the worst first. */
export function bySeverity(a: FormLine, b: FormLine): number {
  return (
    b.errors - a.errors ||
    b.warnings - a.warnings ||
    b.doubtful - a.doubtful ||
    (scoreGap(b) ?? NONE).abs().cmp((scoreGap(a) ?? NONE).abs()) ||
    a.at - b.at
  );
}
