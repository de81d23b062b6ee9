import { z } from 'zod';
import { severity } from './finding.ts';

/** A number of the configuration file, kept as a decimal numeral. */
const amount = z.union([z.number().min(0).transform(String), z.string().regex(/^\d+(\.\d+)?$/)]);
const count = z.int().min(1);

/** Where the rules draw their lines; see the documentation of each. */
export const thresholds = z.strictObject({
  /** Amounts above this many 万元 are taken for amounts in 元. */
  largestAmount: amount.default('100000'),
  /** A stage this many times another one is taken for an amount in another unit. */
  stageRatio: amount.default('1000'),
  /** An actual beyond this many times its target wants an explanation. */
  overCompletion: amount.default('1.3'),
  /** How many years after the fiscal year a form is still filed. */
  filingYears: z.int().min(0).default(1),
  /** The share of a form's narrative that another project's form may have in common with it. */
  sameText: amount.default('0.6'),
  /** Shorter texts in common, in characters, are nobody's copy. */
  sameTextLength: count.default(60),
  /** The share of full marks among a unit's forms that is told. */
  fullMarks: amount.default('0.9'),
  /** Units with fewer forms are not judged by their full marks. */
  fullMarksForms: count.default(3),
});

/** What a user can change about the rules, in the configuration file under `rules`. */
export const ruleSettings = z.strictObject({
  /** Ids of rules that are not evaluated. */
  off: z.array(z.string()).default([]),
  severities: z.record(z.string(), severity).default({}),
  thresholds: thresholds.prefault({}),
});
export type RuleSettings = Readonly<z.infer<typeof ruleSettings>>;
