import { z } from 'zod';
import { FORM_FIELDS, formField, INDICATOR_COLUMNS, source, stage } from './record.ts';

const labels = z.array(z.string().min(1));
const localised = z.object({ zh: z.string(), en: z.string() });

/** What stands beside a label: a field of the form, or two of them in one cell (the project's period; a person and a phone). */
export const pairName = z.enum([...FORM_FIELDS, 'period', 'person_and_phone']);
export type PairName = z.infer<typeof pairName>;

/** Columns and labels that have no place in the datasets, by the name under which their values are kept. */
const otherColumns = z.record(z.string(), labels).default({});

/** Label beside value, anywhere in the form, also several in one line (`负责人: …`). */
const pairsBlock = z.strictObject({
  kind: z.literal('pairs'),
  fields: z.partialRecord(pairName, labels),
  /** Labels whose values have no place in the datasets. */
  others: otherColumns,
});

/** Values below their headers, one row of them (预期目标 | 实际完成情况). */
const headedBlock = z.strictObject({
  kind: z.literal('headed'),
  heading: labels.default([]),
  fields: z.partialRecord(formField, labels),
});

/** Amounts by stage and source, whichever way the table lies; columns beside the amounts give fields of the form. */
const fundsBlock = z.strictObject({
  kind: z.literal('funds'),
  heading: labels,
  unit: z.enum(['万元', '元']).default('万元'),
  stages: z.partialRecord(stage, labels),
  sources: z.partialRecord(source, labels),
  /** Columns of the row that holds the total (执行率, 分值, 得分). */
  fields: z.partialRecord(formField, labels).default({}),
  others: otherColumns,
});

/** What a row that closes a list says of the whole form. */
const totalRow = z.strictObject({ labels, weight: formField.optional(), score: formField.optional() });

/** Headers of an indicator table; operator and unit are parts of the target that stand in columns of their own. */
export const indicatorHeader = z.enum([...INDICATOR_COLUMNS, 'operator', 'unit']);
export type IndicatorHeader = z.infer<typeof indicatorHeader>;

const indicatorsBlock = z.strictObject({
  kind: z.literal('indicators'),
  heading: labels.default([]),
  /** What heads a block of indicators for each goal, without its number and its weight (年度绩效目标1（40分）). */
  goals: labels.default([]),
  columns: z.partialRecord(indicatorHeader, labels),
  others: otherColumns,
  level1: labels,
  level2: labels,
  total: totalRow.optional(),
});

/** A tree of scores: sections, their items, a total. */
const scoresBlock = z.strictObject({
  kind: z.literal('scores'),
  heading: labels.default([]),
  columns: z.strictObject({
    section: labels.default([]),
    level2: labels,
    level3: labels,
    weight: labels,
    score: labels,
  }),
  sections: z.array(
    z.strictObject({
      label: z.string(),
      items: z.array(z.strictObject({ level2: z.string(), level3: z.string() })),
    }),
  ),
  total: totalRow,
  /** Items that are also a field of the form (预算执行率 is the score for budget execution). */
  also: z
    .array(z.strictObject({ level3: z.string(), weight: formField.optional(), score: formField.optional() }))
    .default([]),
});

const evaluatorsBlock = z.strictObject({
  kind: z.literal('evaluators'),
  heading: labels,
  columns: z.strictObject({ name: labels, title: labels, department: labels, phone: labels }),
});

export const block = z.discriminatedUnion('kind', [
  pairsBlock,
  headedBlock,
  fundsBlock,
  indicatorsBlock,
  scoresBlock,
  evaluatorsBlock,
]);
export type DefinitionBlock = Readonly<z.infer<typeof block>>;

/**
 * An equation between cells of the form. Terms: a form field (`total_score`); `sections.score`, `indicators.weight`
 * for all rows; within `each: section` `section.score` and `items.score`; within `each: level1` `level1.weight` and
 * `indicators.score`; within `each: goal` `goal.weight`, `level1s.weight` and `indicators.weight`; `goals.weight` and
 * `level1s.weight` for the weights beside the names of all goals and levels, where each has one; `spent`, `budget`,
 * `allocated` for the totals of the stages named in `stages`.
 */
export const equation = z.strictObject({
  rule: z.string(),
  /** A term that the form must have for the equation to hold. */
  given: z.string().optional(),
  /** A term that it must not have. */
  without: z.string().optional(),
  each: z.enum(['section', 'level1', 'goal']).optional(),
  equals: z.string(),
  sum: z.array(z.string()).optional(),
  product: z.array(z.string()).optional(),
  quotient: z.tuple([z.string(), z.string()]).optional(),
  /** A term that the result does not exceed. */
  atMost: z.string().optional(),
});
export type Equation = Readonly<z.infer<typeof equation>>;

/** One edition of a form, as data. */
export const formDefinition = z.strictObject({
  /** The file's name without its ending. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: localised,
  /** The rule or office that issued the form. */
  source: z.string(),
  years: z.strictObject({ from: z.int().optional(), to: z.int().optional() }).default({}),
  /** What its title says; compared as labels are. */
  titles: labels,
  blocks: z.array(block).min(1),
  required: z.array(formField),
  /** Fields that must be filled in on forms that have a place for them. */
  requiredWhereAsked: z.array(formField).default([]),
  /** Which stage is the budget, what was allocated, what was spent. */
  stages: z.strictObject({ budget: stage, allocated: stage.optional(), spent: stage }),
  /** Stages that are the budget where the form has no amounts of the one named above, the first that it has. */
  otherBudgets: z.array(stage).default([]),
  /** What all weights add up to. */
  fullMarks: z.string().default('100'),
  /** Grades from the best; a grade holds from `from` (included) up to the next. */
  bands: z.array(z.strictObject({ grade: z.string(), from: z.string() })),
  equations: z.array(equation),
  /** Takes forms that no other definition fits. */
  fallback: z.boolean().default(false),
});
export type FormDefinition = Readonly<z.infer<typeof formDefinition>>;
