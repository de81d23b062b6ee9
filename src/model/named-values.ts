import {
  type CheckedRecord,
  type FieldValue,
  FORM_FIELDS,
  type FormRecord,
  INDICATOR_COLUMNS,
  INDICATOR_GROUPS,
  type NamedValue,
} from './record.ts';

const SCORE_COLUMNS = ['section', 'level2', 'level3', 'weight', 'score'] as const;
const EVALUATOR_COLUMNS = ['name', 'title', 'department', 'phone'] as const;

/** A value with its name in the datasets and, where it has no canonical place, the path of its labels. */
export interface LabelledValue extends NamedValue {
  readonly label?: string;
}

function* listed<Column extends string>(
  name: string,
  rows: readonly ({ readonly position: number } & { readonly [Key in Column]?: FieldValue | undefined })[],
  columns: readonly Column[],
): Generator<NamedValue> {
  for (const row of rows) {
    for (const column of columns) {
      const value = row[column];
      if (value) yield { field: `${name}[${row.position}].${column}`, value };
    }
  }
}

/** Every value of a form under its name in the datasets (`scores[5].score`), in the order of the datasets. */
export function* namedValues(record: FormRecord | CheckedRecord): Generator<LabelledValue> {
  for (const field of FORM_FIELDS) {
    const value = record.fields[field];
    if (value) yield { field, value };
  }
  yield* listed('funds', record.funds, ['amount']);
  yield* listed('indicators', record.indicators, [...INDICATOR_COLUMNS, ...INDICATOR_GROUPS]);
  yield* listed('scores', record.scores, SCORE_COLUMNS);
  yield* listed('evaluators', record.evaluators, EVALUATOR_COLUMNS);
  for (const [index, { label, value }] of record.others.entries()) {
    yield { field: `others[${index + 1}]`, value, label };
  }
}
