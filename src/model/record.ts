import { z } from 'zod';
import { checkResult, finding, message } from './finding.ts';
import { place, trust } from './place.ts';

/** One reader's reading of a value. */
export const reading = z.object({
  reader: z.string(),
  text: z.string(),
  confidence: z.number().min(0).max(1).optional(),
});
export type Reading = Readonly<z.infer<typeof reading>>;

/** A value of a form, normalised, with what was printed, where, and how far it is believed. */
export const fieldValue = z.object({
  /** Normalised: amounts as decimal strings in 万元, dates ISO 8601, text cleaned; empty where the place on the form is blank. */
  value: z.string(),
  /** As printed. */
  raw: z.string(),
  places: z.array(place),
  trust,
  confidence: z.number().min(0).max(1).optional(),
  reader: z.string(),
  readings: z.array(reading).optional(),
  /** What a person changed, latest last. */
  corrections: z.array(z.object({ by: z.string(), at: z.string(), before: z.string() })).optional(),
});
export type FieldValue = Readonly<z.infer<typeof fieldValue>>;

export const FORM_FIELDS = [
  'fiscal_year',
  'title',
  'reporting_unit',
  'project_name',
  'supervising_department',
  'budget_unit',
  'implementing_unit',
  'project_attribute',
  'project_start',
  'project_end',
  'overview',
  'fund_usage',
  'implementation',
  'performance_summary',
  'annual_goal',
  'annual_result',
  'other_notes',
  'execution_rate',
  'execution_weight',
  'execution_score',
  'total_weight',
  'total_score',
  'grade',
  'responsible_person',
  'handler',
  'contact_phone',
  'filled_on',
  'unit_head_signed_on',
] as const;
export const formField = z.enum(FORM_FIELDS);
export type FormField = z.infer<typeof formField>;

export const STAGES = ['budget', 'allocated', 'initial_budget', 'annual_budget', 'actual'] as const;
export const stage = z.enum(STAGES);
export type Stage = z.infer<typeof stage>;

export const SOURCES = [
  'total',
  'municipal',
  'current_year_appropriation',
  'carryover',
  'superior',
  'fiscal_account',
  'own',
  'other',
] as const;
export const source = z.enum(SOURCES);
export type Source = z.infer<typeof source>;

const position = z.int().min(1);

export const fundRow = z.object({ position, stage, source, label: z.string(), amount: fieldValue });
export type FundRow = Readonly<z.infer<typeof fundRow>>;

export const INDICATOR_COLUMNS = [
  'level1',
  'level2',
  'level3',
  'target',
  'actual',
  'progress',
  'weight',
  'score',
  'deviation',
] as const;
export const indicatorColumn = z.enum(INDICATOR_COLUMNS);

/** What an indicator shares with those around it, printed beside the name of their level or their block. */
export const INDICATOR_GROUPS = ['level1_weight', 'goal', 'goal_weight'] as const;
export type IndicatorColumn = z.infer<typeof indicatorColumn>;

/**
 * One performance indicator. `level1_weight` is the weight that some forms print beside the name of level 1; `goal` is
 * the goal that heads its block on forms with several, and `goal_weight` the weight printed beside that.
 */
export const indicatorRow = z.object({
  position,
  level1: fieldValue.optional(),
  level2: fieldValue.optional(),
  level3: fieldValue.optional(),
  target: fieldValue.optional(),
  actual: fieldValue.optional(),
  progress: fieldValue.optional(),
  weight: fieldValue.optional(),
  score: fieldValue.optional(),
  deviation: fieldValue.optional(),
  level1_weight: fieldValue.optional(),
  goal: fieldValue.optional(),
  goal_weight: fieldValue.optional(),
});
export type IndicatorRow = Readonly<z.infer<typeof indicatorRow>>;

/** A row of a scoring table; a section's items follow it. */
export const scoreRow = z.object({
  position,
  kind: z.enum(['section', 'item', 'total']),
  section: fieldValue.optional(),
  level2: fieldValue.optional(),
  level3: fieldValue.optional(),
  weight: fieldValue.optional(),
  score: fieldValue.optional(),
});
export type ScoreRow = Readonly<z.infer<typeof scoreRow>>;

export const evaluatorRow = z.object({
  position,
  name: fieldValue.optional(),
  title: fieldValue.optional(),
  department: fieldValue.optional(),
  phone: fieldValue.optional(),
});
export type EvaluatorRow = Readonly<z.infer<typeof evaluatorRow>>;

/** A fact about how the form is laid out, noticed while its fields were read; the layout and reading rules judge it. */
export const observation = z.object({
  code: z.enum(['cell-shift', 'cell-shift-unsettled', 'empty-row', 'markup', 'unfound']),
  subject: z.string(),
  field: z.string().optional(),
  args: z.record(z.string(), z.string()),
  places: z.array(place),
});
export type Observation = Readonly<z.infer<typeof observation>>;

/** How the definition was chosen. */
export const recognition = z.object({
  /** A definition's id. */
  definition: z.string(),
  confidence: z.number().min(0).max(1),
  reasons: z.array(message),
  /** Labels of the definition that the form lacks. */
  missing: z.array(z.string()),
});
export type Recognition = Readonly<z.infer<typeof recognition>>;

/** One form as read, before any check. */
export const formRecord = z.object({
  form_id: z.string(),
  path: z.string(),
  recognition,
  /** A blank place has a value with an empty string; a label that the form lacks has no entry. */
  fields: z.partialRecord(formField, fieldValue),
  funds: z.array(fundRow),
  indicators: z.array(indicatorRow),
  scores: z.array(scoreRow),
  evaluators: z.array(evaluatorRow),
  /** Values that have no canonical place, under the path of their labels. */
  others: z.array(z.object({ label: z.string(), value: fieldValue })),
  observations: z.array(observation),
});
export type FormRecord = Readonly<z.infer<typeof formRecord>>;

/** What the sums give when done again. */
export const derived = z.object({
  recomputed_score: z.string().optional(),
  recomputed_grade: z.string().optional(),
  /** By position of the row in `scores`: the score that its items, or the rule for it, give. */
  scores: z.record(z.string(), z.string()),
});
export type Derived = Readonly<z.infer<typeof derived>>;

export const formStatus = z.enum(['clean', 'findings', 'review']);
export type FormStatus = z.infer<typeof formStatus>;

/** A record with what the checks say of it: one line of forms.jsonl. */
export const checkedRecord = formRecord.extend({
  derived,
  checks: z.array(checkResult),
  findings: z.array(finding),
  status: formStatus,
});
export type CheckedRecord = Readonly<z.infer<typeof checkedRecord>>;

/** A value together with its name in the datasets. */
export interface NamedValue {
  readonly field: string;
  readonly value: FieldValue;
}
