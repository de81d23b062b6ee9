import type { FormRecord, IndicatorRow } from '../model/record.ts';
import { type Completion, completionOf, type Sense, type Undecided } from './values/completion.ts';
import { parseValue } from './values/parse.ts';
import type { Value } from './values/value.ts';

/** What the target and the actual of an indicator mean, and how far the one reaches the other. */
export interface Assessment {
  readonly row: IndicatorRow;
  /** `indicators[3]` */
  readonly name: string;
  readonly target: Value;
  readonly actual: Value;
  readonly completion: Completion | Undecided;
}

export const assess = (record: FormRecord): readonly Assessment[] =>
  record.indicators.map((row) => assessRow(row, yearOf(record)));

function assessRow(row: IndicatorRow, year: number): Assessment {
  const wanted = row.target?.value ?? '';
  const reached = row.actual?.value ?? '';
  const target = parseValue(wanted, year);
  const actual = parseValue(reached, year);
  const same = wanted !== '' && wanted.replace(/\s/gu, '') === reached.replace(/\s/gu, '');
  const completion = same ? asWanted(target, actual) : completionOf(target, actual, senseOf(row));
  return { row, name: `indicators[${row.position}]`, target, actual, completion };
}

/** The same words are the goal reached, as far as the form can tell. */
function asWanted(target: Value, actual: Value): Completion | Undecided {
  if (target.kind === 'placeholder') return { undecided: 'absent' };
  const full = completionOf(target, actual, 'either');
  return 'met' in full && full.met ? full : completionOf(DONE, DONE, 'either');
}

const DONE = parseValue('完成');

/** Any year will do where the form names none: target and actual are only compared with each other. */
const SOME_YEAR = 2000;

const yearOf = ({ fields }: FormRecord): number =>
  Number(/^\d{4}/u.exec(fields.fiscal_year?.value ?? '')?.[0] ?? SOME_YEAR);

/** A plain number is the least that is wanted, of a cost the most; of a time limit it could be either. */
function senseOf({ level1, level2 }: IndicatorRow): Sense {
  const levels = `${level1?.value ?? ''}${level2?.value ?? ''}`;
  if (levels.includes('成本')) return 'less';
  return levels.includes('时效') ? 'either' : 'more';
}

export const isDecided = (completion: Completion | Undecided): completion is Completion => 'shares' in completion;
