import type { CheckedRecord } from '../../model/record.ts';
import { cells } from './cells.ts';
import { checks } from './checks.ts';
import { documents } from './documents.ts';
import { evaluators } from './evaluators.ts';
import { findings } from './findings.ts';
import { forms } from './forms.ts';
import { funds } from './funds.ts';
import { indicators } from './indicators.ts';
import { scores } from './scores.ts';
import type { Table } from './table.ts';

/** The dataset of input files. */
export const DOCUMENT_TABLE = documents;

/** The datasets that come from records, in the order in which they are described. */
export const RECORD_TABLES: readonly Table<CheckedRecord>[] = [
  forms,
  funds,
  indicators,
  scores,
  evaluators,
  findings,
  checks,
  cells,
];
