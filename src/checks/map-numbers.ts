import { type FieldValue, FORM_FIELDS, type FormRecord } from '../model/record.ts';

/** What becomes of a value, by its name in the datasets. */
export type ChangeValue = (name: string, value: FieldValue) => FieldValue;

/** A record with its form fields, amounts, weights and scores changed. */
export function mapNumbers(record: FormRecord, change: ChangeValue): FormRecord {
  const fields = { ...record.fields };
  for (const field of FORM_FIELDS) {
    const value = fields[field];
    if (value) fields[field] = change(field, value);
  }
  return {
    ...record,
    fields,
    funds: record.funds.map((row) => ({ ...row, amount: change(`funds[${row.position}].amount`, row.amount) })),
    indicators: record.indicators.map((row) => {
      const name = `indicators[${row.position}]`;
      return {
        ...row,
        ...(row.weight && { weight: change(`${name}.weight`, row.weight) }),
        ...(row.score && { score: change(`${name}.score`, row.score) }),
        ...(row.level1_weight && { level1_weight: change(`${name}.level1_weight`, row.level1_weight) }),
        ...(row.goal_weight && { goal_weight: change(`${name}.goal_weight`, row.goal_weight) }),
      };
    }),
    scores: record.scores.map((row) => {
      const name = `scores[${row.position}]`;
      return {
        ...row,
        ...(row.weight && { weight: change(`${name}.weight`, row.weight) }),
        ...(row.score && { score: change(`${name}.score`, row.score) }),
      };
    }),
  };
}
