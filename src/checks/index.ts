import type { FormDefinition } from '../model/definition.ts';
import type { Language } from '../model/language.ts';
import type { CheckedRecord, FormRecord } from '../model/record.ts';
import { ruleSettings } from '../model/settings.ts';
import type { Check, RuleInfo } from './check.ts';
import { type DatasetOptions, type DatasetResult, judgeDataset } from './dataset/check-dataset.ts';
import type { DatasetCheck } from './dataset/dataset-check.ts';
import { evaluateRules } from './evaluate.ts';
import { type CheckLocaliser, localiserOf } from './localise.ts';
import { budgetAllocatedExceedsBudget } from './rules/budget-allocated-exceeds-budget.ts';
import { budgetExecutionRate } from './rules/budget-execution-rate.ts';
import { budgetExecutionScore } from './rules/budget-execution-score.ts';
import { budgetSourcesSum } from './rules/budget-sources-sum.ts';
import { budgetSpentExceedsAllocated } from './rules/budget-spent-exceeds-allocated.ts';
import { budgetUnitSuspect } from './rules/budget-unit-suspect.ts';
import { datasetAllFullMarks } from './rules/dataset-all-full-marks.ts';
import { datasetDuplicateForm } from './rules/dataset-duplicate-form.ts';
import { datasetMissingForm } from './rules/dataset-missing-form.ts';
import { datasetSameText } from './rules/dataset-same-text.ts';
import { dateOutOfPeriod } from './rules/date-out-of-period.ts';
import { formMissingField } from './rules/form-missing-field.ts';
import { formUnsigned } from './rules/form-unsigned.ts';
import { gradeBand } from './rules/grade-band.ts';
import { indicatorCostDisagrees } from './rules/indicator-cost-disagrees.ts';
import { indicatorMissingReason } from './rules/indicator-missing-reason.ts';
import { indicatorMissingValue } from './rules/indicator-missing-value.ts';
import { indicatorNotQuantified } from './rules/indicator-not-quantified.ts';
import { indicatorOverCompletion } from './rules/indicator-over-completion.ts';
import { indicatorParrotedActual } from './rules/indicator-parroted-actual.ts';
import { indicatorPlaceholder } from './rules/indicator-placeholder.ts';
import { indicatorProgressMismatch } from './rules/indicator-progress-mismatch.ts';
import { indicatorScoreMismatch } from './rules/indicator-score-mismatch.ts';
import { layoutCellShift } from './rules/layout-cell-shift.ts';
import { layoutEmptyRow } from './rules/layout-empty-row.ts';
import { layoutMarkup } from './rules/layout-markup.ts';
import { readingLowConfidence } from './rules/reading-low-confidence.ts';
import { readingReadersDisagree } from './rules/reading-readers-disagree.ts';
import { readingRepaired } from './rules/reading-repaired.ts';
import { scoreExceedsWeight } from './rules/score-exceeds-weight.ts';
import { scoreSectionSum } from './rules/score-section-sum.ts';
import { scoreTotalSum } from './rules/score-total-sum.ts';
import { scoreWeightSum } from './rules/score-weight-sum.ts';
import { scoreWeightTotal } from './rules/score-weight-total.ts';
import { assertKnownRules, DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** Every rule on one form, in the order in which its verdicts and findings are listed. */
export const RULES: readonly Check[] = [
  scoreSectionSum,
  scoreTotalSum,
  scoreWeightSum,
  scoreWeightTotal,
  scoreExceedsWeight,
  budgetExecutionRate,
  budgetExecutionScore,
  budgetSourcesSum,
  budgetAllocatedExceedsBudget,
  budgetSpentExceedsAllocated,
  budgetUnitSuspect,
  gradeBand,
  indicatorProgressMismatch,
  indicatorScoreMismatch,
  indicatorOverCompletion,
  indicatorMissingValue,
  indicatorNotQuantified,
  indicatorPlaceholder,
  indicatorParrotedActual,
  indicatorMissingReason,
  indicatorCostDisagrees,
  layoutCellShift,
  layoutMarkup,
  layoutEmptyRow,
  dateOutOfPeriod,
  formMissingField,
  formUnsigned,
  readingLowConfidence,
  readingReadersDisagree,
  readingRepaired,
];

/** Every rule on all forms of an import together. */
export const DATASET_RULES: readonly DatasetCheck[] = [
  datasetDuplicateForm,
  datasetSameText,
  datasetAllFullMarks,
  datasetMissingForm,
];

/** What is known of every rule. */
export const ALL_RULES: readonly RuleInfo[] = [...RULES, ...DATASET_RULES];

/**
 * Judges a record by every rule. Nothing of it is changed but `read` values that the form's equations bear out, which
 * become `confirmed`.
 */
export const check = (
  record: FormRecord,
  definition: FormDefinition,
  settings: Settings = DEFAULT_SETTINGS,
): CheckedRecord => evaluateRules(RULES, record, definition, settings);

/** Judges the forms of an import together, in the order of the datasets. */
export const checkDataset = (records: Iterable<CheckedRecord>, options: DatasetOptions): DatasetResult =>
  judgeDataset(DATASET_RULES, records, options);

/** Settings from what the configuration file says of the rules. Throws a ZodError or a SettingsError. */
export function readSettings(given: unknown): Settings {
  const settings = ruleSettings.parse(given);
  assertKnownRules(
    settings,
    ALL_RULES.map((rule) => rule.id),
  );
  return settings;
}

/** Renders findings, suggestions and reasons in one language. */
export const checkLocaliser = (language: Language): CheckLocaliser => localiserOf(ALL_RULES, language);

export type { Check, RuleInfo } from './check.ts';
export type { DatasetOptions, DatasetResult } from './dataset/check-dataset.ts';
export { parseCsv, type Register, RegisterError, readRegister } from './dataset/register.ts';
export { DEFAULT_SETTINGS, type Settings, SettingsError } from './settings.ts';
export { settle } from './settle.ts';
