import type { FormDefinition } from '../model/definition.ts';
import type { Finding, Message, Severity } from '../model/finding.ts';
import type { FormRecord } from '../model/record.ts';

export type Language = 'zh' | 'en';
export type Localised = Readonly<Record<Language, string>>;
export type MessageArgs = Message['args'];

/** What a finding needs beyond what its rule already says. */
export type FindingData = Omit<Finding, 'rule' | 'severity'>;

export type Outcome =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'fail'; readonly findings: readonly FindingData[] }
  | { readonly verdict: 'cannot_check'; readonly reason: Message }
  | { readonly verdict: 'not_applicable' };

export interface CheckInput {
  readonly record: FormRecord;
  readonly definition: FormDefinition;
}

/** One rule of the contract. Its file holds all there is about it. */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localised;
  readonly documentation: {
    readonly what: Localised;
    readonly why: Localised;
    readonly example: Localised;
    /** Where the rule comes from. */
    readonly source: Localised;
  };
  /** A sentence for each message code that the rule's findings and reasons use. */
  readonly messages: Readonly<Record<string, Readonly<Record<Language, (args: MessageArgs) => string>>>>;
  evaluate(input: CheckInput): Outcome;
}
