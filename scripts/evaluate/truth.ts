import { z } from 'zod';
import { formField, INDICATOR_COLUMNS, INDICATOR_GROUPS, source, stage } from '../../src/model/record.ts';

/** A fault put into a form on purpose. It counts as found when a finding of the rule names the field (or any, if none is given). */
const planted = z.strictObject({
  rule: z.string(),
  /** In the notation of the datasets: `scores[5].score`, `total_score`. */
  field: z.string().optional(),
  /** From 1: which form of the file; the first if absent. */
  form: z.int().min(1).optional(),
});
export type Planted = z.infer<typeof planted>;

const row = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape);
const text = z.string().optional();

/** What the datasets must hold of one form: values in the notation of contract (万元, ISO dates, text cleaned). */
const trueForm = z.strictObject({
  definition: z.string(),
  fields: z.partialRecord(formField, z.string()),
  funds: z.array(row({ stage, source, label: z.string(), amount: z.string() })),
  /** What indicators share is compared on forms whose truth has it. */
  indicators: z.array(z.partialRecord(z.enum([...INDICATOR_COLUMNS, ...INDICATOR_GROUPS]), z.string())),
  scores: z.array(
    row({
      kind: z.enum(['section', 'item', 'total']),
      section: text,
      level2: text,
      level3: text,
      weight: text,
      score: text,
    }),
  ),
  evaluators: z.array(row({ name: text, title: text, department: text, phone: text })),
});
export type TrueForm = z.infer<typeof trueForm>;

/** `expected.json`: the truth about the files that stand beside it. */
export const truth = z.strictObject({
  forms: z.array(trueForm),
  planted: z.array(planted),
  /** By file name. */
  files: z.record(
    z.string(),
    z.strictObject({
      /** What it is counted under. */
      kind: z.string(),
      /** Faults that only this file has (a text dump that lost a cell). */
      planted: z.array(planted).default([]),
      /** Fields of the first form that nobody could read in this file (written over by hand): to be doubted. */
      illegible: z.array(z.string()).optional(),
    }),
  ),
});
export type Truth = z.infer<typeof truth>;
