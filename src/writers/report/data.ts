import type { Severity } from '../../model/finding.ts';
import type { Localised } from '../../model/language.ts';
import type { FormStatus } from '../../model/record.ts';

/** One form in the table of forms: values as printed, empty where there are none. */
export interface FormLine {
  readonly id: string;
  readonly path: string;
  readonly project: string;
  /** Index into `units`. */
  readonly unit: number;
  readonly year: string;
  readonly status: FormStatus;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly doubtful: number;
  readonly stated: string;
  readonly recomputed: string;
  readonly rate: string;
  readonly grade: string;
  readonly regrade: string;
  /** Its place among the details, from 0. */
  readonly at: number;
}

/** One finding in the table of findings; its text stands among the details of its form. */
export interface FindingLine {
  /** Index into `forms`. */
  readonly form: number;
  /** Index into `rules`. */
  readonly rule: number;
  readonly severity: Severity;
  /** Its place among the findings of its form. */
  readonly at: number;
}

export interface RuleLine {
  readonly id: string;
  readonly title: Localised;
}

/** What the page needs to list, filter and sort. */
export interface IndexData {
  readonly units: readonly string[];
  readonly rules: readonly RuleLine[];
  /** The worst first. */
  readonly forms: readonly FormLine[];
  readonly findings: readonly FindingLine[];
  /** How many forms there are in each block of details. */
  readonly blockSize: number;
}

/** What is told of one form, as markup in both languages. */
export interface FormDetail {
  /** Its project, unit and figures. */
  readonly head: string;
  readonly findings: readonly string[];
  /** Doubtful values, and checks that could not be made. */
  readonly rest: string;
}
