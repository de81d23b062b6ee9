import { z } from 'zod';
import { place } from './place.ts';

export const severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severity>;

/** `not_applicable`: the form has nothing that the rule speaks of; `cannot_check`: it has, but something is missing. */
export const verdict = z.enum(['pass', 'fail', 'cannot_check', 'not_applicable']);
export type Verdict = z.infer<typeof verdict>;

/** Text that is rendered late: a code of a message catalogue and what to put into it. */
export const message = z.object({
  code: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type Message = Readonly<z.infer<typeof message>>;

/** One fault on one form: what stands where, what was expected, whose mistake it is. */
export const finding = z.object({
  rule: z.string(),
  severity,
  /** The label on the form that the finding is about. */
  subject: z.string(),
  /** Its code is a message of the rule. */
  message,
  expected: z.string().optional(),
  found: z.string().optional(),
  /** found − expected, where both are numbers. */
  difference: z.string().optional(),
  cause: z.enum(['form', 'reading', 'unclear']),
  /** The field blamed, in the notation of the datasets (`scores[5].score`). */
  field: z.string().optional(),
  /** All fields that could be the wrong one, the likeliest first; absent where `field` says it all. */
  suspects: z.array(z.string()).optional(),
  places: z.array(place),
});
export type Finding = Readonly<z.infer<typeof finding>>;

/** What a rule says of a form; the reason is set for `cannot_check`. */
export const checkResult = z.object({ rule: z.string(), verdict, reason: message.optional() });
export type CheckResult = Readonly<z.infer<typeof checkResult>>;
