import type { CheckedRecord, FormField } from '../../model/record.ts';
import { readNumeral } from '../numeral.ts';
import { type Clauses, clausesOf } from './clauses.ts';

/** What the rules over all forms need to know of one. */
export interface FormSummary {
  readonly form_id: string;
  readonly path: string;
  /** As printed; empty where the form lacks them. */
  readonly project: string;
  readonly unit: string;
  readonly year: string;
  /** For comparing: without spaces, punctuation and case. */
  readonly projectKey: string;
  readonly unitKeys: readonly string[];
  readonly score: string | undefined;
  readonly fullMarks: boolean;
  readonly clauses: Clauses;
}

const UNITS = [
  'reporting_unit',
  'implementing_unit',
  'budget_unit',
  'supervising_department',
] as const satisfies readonly FormField[];
const NARRATIVES = [
  'overview',
  'fund_usage',
  'implementation',
  'performance_summary',
  'annual_goal',
  'annual_result',
  'other_notes',
] as const satisfies readonly FormField[];

export function summarise(record: CheckedRecord, fullMarks: string): FormSummary {
  const text = (field: FormField): string => record.fields[field]?.value ?? '';
  const project = text('project_name');
  const units = UNITS.map(text).filter((unit) => unit !== '');
  const score = readNumeral(text('total_score'));
  return {
    form_id: record.form_id,
    path: record.path,
    project,
    unit: units[0] ?? '',
    year: text('fiscal_year').slice(0, 4),
    projectKey: keyOf(project),
    unitKeys: units.map(keyOf),
    score: score.kind === 'number' ? score.value.toFixed() : undefined,
    fullMarks: score.kind === 'number' && score.value.greaterThanOrEqualTo(fullMarks),
    clauses: clausesOf(NARRATIVES.map(text)),
  };
}

/** Names that differ only in spaces, punctuation, width or case are the same. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
