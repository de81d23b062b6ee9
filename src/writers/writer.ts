import type { DocumentRow } from '../model/dataset.ts';
import type { Finding, Message, Severity } from '../model/finding.ts';
import type { Localised } from '../model/language.ts';
import type { CheckedRecord } from '../model/record.ts';

/** Renders what is stored as codes; handed in, so that writers need not know the checks. */
export interface Localiser {
  readonly language: 'zh' | 'en';
  message(finding: Finding): string;
  suggestion(finding: Finding): string;
  reason(rule: string, reason: Message): string;
  fault(fault: { readonly code: string; readonly args: Readonly<Record<string, string>> }): string;
}

/** What is known of a rule; handed in, as the sentences are. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localised;
  readonly documentation: { readonly what: Localised };
}

export interface WriteOptions {
  /** An existing folder. */
  readonly directory: string;
  readonly headers: 'en' | 'zh';
  readonly localiser: Localiser;
  /** What formats that describe their origin say of the program: its version and its rules. */
  readonly program?: { readonly version: string; readonly rules: readonly RuleText[] };
}

/** All that an import found, in the order of the datasets (by source path, then form); can be read more than once. */
export interface Results {
  documents(): Iterable<DocumentRow>;
  records(): Iterable<CheckedRecord>;
  /** Findings about forms that are not there. */
  readonly withoutForm?: readonly Finding[];
}

/** Writes datasets in one format, each file atomically; gives the names of the files written. */
export interface Writer {
  readonly format: string;
  /** The names of all files that it can write. */
  readonly files: readonly string[];
  write(results: Results, options: WriteOptions): Promise<readonly string[]>;
}
