import type { Severity } from '../model/finding.ts';

/** What a user can change about the rules. */
export interface Settings {
  /** Ids of rules that are not evaluated. */
  readonly off: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  readonly thresholds: {
    /** Amounts above this many 万元 are taken for amounts in 元. */
    readonly largestAmount: string;
    /** A stage this many times another one is taken for an amount in another unit. */
    readonly stageRatio: string;
    /** An actual beyond this many times its target wants an explanation. */
    readonly overCompletion: string;
    /** How many years after the fiscal year a form is still filed. */
    readonly filingYears: number;
  };
}

export const DEFAULT_SETTINGS: Settings = {
  off: [],
  severities: {},
  thresholds: { largestAmount: '100000', stageRatio: '1000', overCompletion: '1.3', filingYears: 1 },
};
