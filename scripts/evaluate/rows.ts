import type { Trust } from '../../src/model/place.ts';
import {
  type CheckedRecord,
  type FieldValue,
  FORM_FIELDS,
  INDICATOR_COLUMNS,
  INDICATOR_GROUPS,
} from '../../src/model/record.ts';
import type { TrueForm } from './truth.ts';

/** What was read for a cell; `trust` is absent for what the program itself puts there (a stage, a kind). */
export interface ReadCell {
  readonly value: string;
  readonly trust?: Trust;
}

export type TrueRow = Readonly<Record<string, string | undefined>>;

/** A row as read, with its name in the datasets. */
export interface ReadRow {
  readonly name: string;
  readonly cells: Readonly<Record<string, ReadCell | undefined>>;
}

/** A list of rows, true and read, with the columns in which they are compared. */
export interface RowList {
  readonly name: string;
  readonly columns: readonly string[];
  readonly truth: readonly TrueRow[];
  readonly read: readonly ReadRow[];
}

const plain = (value: string): ReadCell => ({ value });

type Positioned = { readonly position: number } & Readonly<Record<string, unknown>>;

function readRows<Row extends Positioned>(
  list: string,
  rows: readonly Row[] | undefined,
  cells: (row: Row) => ReadRow['cells'],
): ReadRow[] {
  return (rows ?? []).map((row) => ({ name: `${list}[${row.position}]`, cells: cells(row) }));
}

const hasGroups = (truth: TrueForm | undefined): boolean =>
  truth?.indicators.some((row) => INDICATOR_GROUPS.some((group) => row[group] !== undefined)) ?? false;

/** A form's lists, side by side; either side may be absent. */
export function rowLists(truth: TrueForm | undefined, record: CheckedRecord | undefined): RowList[] {
  return [
    {
      name: 'funds',
      columns: ['stage', 'source', 'label', 'amount'],
      truth: truth?.funds ?? [],
      read: readRows('funds', record?.funds, ({ stage, source, label, amount }) => ({
        stage: plain(stage),
        source: plain(source),
        label: plain(label),
        amount,
      })),
    },
    {
      name: 'indicators',
      columns: [...INDICATOR_COLUMNS, ...(hasGroups(truth) ? INDICATOR_GROUPS : [])],
      truth: truth?.indicators ?? [],
      read: readRows('indicators', record?.indicators, ({ position, ...cells }) => cells),
    },
    {
      name: 'scores',
      columns: ['kind', 'section', 'level2', 'level3', 'weight', 'score'],
      truth: truth?.scores ?? [],
      read: readRows('scores', record?.scores, ({ position, kind, ...cells }) => ({ kind: plain(kind), ...cells })),
    },
    {
      name: 'evaluators',
      columns: ['name', 'title', 'department', 'phone'],
      truth: truth?.evaluators ?? [],
      read: readRows('evaluators', record?.evaluators, ({ position, ...cells }) => cells),
    },
  ];
}

/** The fields of the form itself, true and read. */
export function fieldPairs(truth: TrueForm | undefined, record: CheckedRecord | undefined) {
  return FORM_FIELDS.map((field): { field: string; expected: string; read: FieldValue | undefined } => ({
    field,
    expected: truth?.fields[field] ?? '',
    read: record?.fields[field],
  }));
}
