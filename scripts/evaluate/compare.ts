import type { CheckedRecord } from '../../src/model/record.ts';
import { align } from './align.ts';
import { fieldPairs, type ReadCell, type ReadRow, type RowList, rowLists, type TrueRow } from './rows.ts';
import type { TrueForm } from './truth.ts';
import { kindOf, sameValue, type ValueKind } from './values.ts';

/** One value, as it should be and as it was read. Blank and absent are the same. */
export interface Compared {
  /** Its name in the truth; absent where nothing like it is on the form. */
  readonly trueField?: string;
  /** In the notation of the datasets; of the true row where none was read. */
  readonly field: string;
  readonly kind: ValueKind;
  readonly expected: string;
  readonly found: string;
  readonly right: boolean;
  readonly doubtful: boolean;
  /** Wrong, and nothing warns of it: neither its trust nor a reading finding that names it. */
  readonly silent: boolean;
}

/** Tells whether a finding about the reading names a field, or the part of the form that it is in. */
function warner(record: CheckedRecord | undefined): (field: string) => boolean {
  const warnings = record?.findings.filter(({ rule }) => rule.startsWith('reading/')) ?? [];
  const named = new Set(warnings.flatMap(({ field, suspects }) => [field ?? '', ...(suspects ?? [])]));
  return (field) => named.has(field) || named.has(field.replace(/\[.*$/u, ''));
}

interface Cell {
  readonly trueField?: string;
  readonly field: string;
  readonly column: string;
  readonly expected: string;
  readonly read: ReadCell | undefined;
}

function compareCell(cell: Cell, isWarned: (field: string) => boolean): Compared {
  const { field, trueField, column, expected, read } = cell;
  const found = read?.value ?? '';
  const kind = kindOf(column, expected || found);
  const right = sameValue(kind, expected, found);
  const doubtful = read?.trust === 'doubtful';
  const silent = !right && !doubtful && !isWarned(field);
  return { ...(trueField !== undefined && { trueField }), field, kind, expected, found, right, doubtful, silent };
}

/** 0 for rows with the same values, 1 for rows with none in common. */
function distance(columns: readonly string[], truth: TrueRow, { cells }: ReadRow): number {
  const pairs = columns.map((column) => ({ column, a: truth[column] ?? '', b: cells[column]?.value ?? '' }));
  const filled = pairs.filter(({ a, b }) => a !== '' || b !== '');
  const same = filled.filter(({ column, a, b }) => sameValue(kindOf(column, a || b), a, b));
  return filled.length === 0 ? 0 : 1 - same.length / filled.length;
}

function listCells({ name, columns, truth, read }: RowList): Cell[] {
  const positioned = truth.map((row, index) => ({ row, name: `${name}[${index + 1}]` }));
  const pairs = align(positioned, read, (left, right) => distance(columns, left.row, right));
  return pairs.flatMap(({ left, right }) =>
    columns.map((column) => ({
      ...(left && { trueField: `${left.name}.${column}` }),
      field: `${right?.name ?? left?.name}.${column}`,
      column,
      expected: left?.row[column] ?? '',
      read: right?.cells[column],
    })),
  );
}

/**
 * Every value of a form that the truth or the record holds. A missing or extra row or form counts with all its values;
 * so does an absent side.
 */
export function compareForm(truth: TrueForm | undefined, record: CheckedRecord | undefined): Compared[] {
  const isWarned = warner(record);
  const definition: Cell = {
    field: 'definition',
    column: 'definition',
    expected: truth?.definition ?? '',
    read: record && { value: record.recognition.definition },
  };
  const fields = fieldPairs(truth, record).map(
    (pair): Cell => ({ ...pair, trueField: pair.field, column: pair.field }),
  );
  const cells = [definition, ...fields, ...rowLists(truth, record).flatMap(listCells)];
  return cells
    .filter(({ expected, read }) => expected !== '' || (read && read.value !== ''))
    .map((cell) => compareCell(cell, isWarned));
}
