import type { FormDefinition } from '../model/definition.ts';
import type { Finding, Message, Severity } from '../model/finding.ts';
import type { Localised } from '../model/language.ts';
import type { LabelledValue } from '../model/named-values.ts';
import type { FormRecord } from '../model/record.ts';
import type { Settings } from './settings.ts';
import type { Diagnosis } from './system/diagnose.ts';

export type MessageArgs = Message['args'];

/** What a finding needs beyond what its rule already says; a milder severity than the rule's may be given. */
export type FindingData = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

export type Outcome =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'fail'; readonly findings: readonly FindingData[] }
  | { readonly verdict: 'cannot_check'; readonly reason: Message }
  | { readonly verdict: 'not_applicable' };

export interface CheckInput {
  readonly record: FormRecord;
  readonly definition: FormDefinition;
  /** Every value of the record under its name. */
  readonly values: readonly LabelledValue[];
  /** What the equations of the form say when they are taken together. */
  readonly diagnosis: Diagnosis;
  readonly settings: Settings;
}

/** A sentence in both languages, made from the arguments of a message. */
export type Sentence = Readonly<Record<keyof Localised, (args: MessageArgs) => string>>;
export type Sentences = Readonly<Record<string, Sentence>>;

export interface Documentation {
  readonly what: Localised;
  readonly why: Localised;
  readonly example: Localised;
  /** Where the rule comes from. */
  readonly source: Localised;
}

/** What is known of a rule without looking at a form. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localised;
  readonly documentation: Documentation;
  /** What a person should do about a finding that names no cells to mend. */
  readonly advice: Localised;
  /** A sentence for each message code that the rule's findings and reasons use. */
  readonly messages: Sentences;
}

/** One rule on one form. Its file holds all there is about it. */
export interface Check extends RuleInfo {
  evaluate(input: CheckInput): Outcome;
}
