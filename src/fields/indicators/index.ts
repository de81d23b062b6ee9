import { indexLabels } from '../../model/label.ts';
import type { FieldValue, IndicatorRow } from '../../model/record.ts';
import { type FieldContext, unsureBlank } from '../context.ts';
import type { Header } from '../header.ts';
import { levelValue, levelWeight } from '../levels.ts';
import { blockOf, indicatorHeaders } from '../lists.ts';
import type { OtherValue } from '../others.ts';
import type { Fields } from '../pairs.ts';
import { claimHeader, claimRepeatedHeader, type Located } from '../regions.ts';
import { type FormRow, filled } from '../rows.ts';
import { type Goal, type GoalLabels, goalOf } from './goals.ts';
import { hasContent, noteEmptyRow, noteLostLevel, noteShift } from './notes.ts';
import { type IndicatorCells, isNote, keepsBlanks, levelLabels, lostLevel2, readIndicatorCells } from './read-row.ts';
import { type DraftRow, returnName } from './repair.ts';
import { isTotal, readTotal } from './total.ts';
import { readOtherColumns, readValues } from './values.ts';

export interface Indicators {
  readonly indicators: readonly IndicatorRow[];
  /** What the row of the total says of the form. */
  readonly fields: Fields;
  readonly others: readonly OtherValue[];
}

/** Levels and the goal that hold until a row names others. */
interface Levels {
  goal?: Goal | undefined;
  level1?: FieldValue | undefined;
  level1_weight?: FieldValue | undefined;
  level2?: FieldValue | undefined;
}

/** A new goal has levels of its own. */
function updateGoal(context: FieldContext, levels: Levels, row: FormRow | undefined, labels: GoalLabels): void {
  const goal = goalOf(context, row, labels);
  if (goal) Object.assign(levels, { goal, level1: undefined, level1_weight: undefined, level2: undefined });
}

/** The row above the header, where it is a line of one text. */
function lineAbove({ rows }: FieldContext, header: Header<string>): FormRow | undefined {
  const row = rows[header.row - 1];
  return row && filled(row).length === 1 ? row : undefined;
}

function updateLevels(context: FieldContext, levels: Levels, cells: IndicatorCells): void {
  if (cells.level1 && cells.level1.text !== '') {
    const { level1: before, level1_weight: weightBefore } = levels;
    levels.level1 = levelValue(context, cells.level1);
    levels.level1_weight = levelWeight(context, cells.level1) ?? lostWeight(context, levels.level1, weightBefore);
    if (levels.level1.value !== before?.value) levels.level2 = undefined;
  }
  if (cells.level2 && cells.level2.text !== '') levels.level2 = levelValue(context, cells.level2);
}

/** The weight beside a level that was not read surely, where the level before has one. */
const lostWeight = (context: FieldContext, level: FieldValue, before: FieldValue | undefined) =>
  before && level.trust === 'doubtful' ? unsureBlank(context, level.places) : undefined;

/** Level 2 of a row, from above where it is merged; in doubt where the row's own was lost. */
function level2Of(context: FieldContext, { level2 }: Levels, cells: IndicatorCells, isLost: boolean): Levels['level2'] {
  if (!isLost) return level2;
  const [place] = [...cells.values.cells.values()].map(({ places }) => places);
  return level2 ? { ...level2, trust: 'doubtful' } : unsureBlank(context, [...(place ?? [])]);
}

function draft(context: FieldContext, levels: Levels, cells: IndicatorCells, isLost: boolean): DraftRow {
  const row = readValues(context, cells.values);
  const { level1, level1_weight, goal } = levels;
  const level2 = level2Of(context, levels, cells, isLost);
  return {
    ...(level1 && { level1 }),
    ...(level2 && { level2 }),
    ...row,
    ...(level1_weight && { level1_weight }),
    ...goal,
  };
}

/** The indicator table: rows under their headers, levels carried down, lost cells put back where one way fits. */
export function readIndicators(context: FieldContext, located: Located, header: Header<string>): Indicators {
  const block = blockOf(context.definition, 'indicators');
  if (!block) return { indicators: [], fields: {}, others: [] };
  const labels = levelLabels(block);
  const headers = indicatorHeaders(block);
  const totals = indexLabels([['total', block.total?.labels ?? []]]);
  const rows: DraftRow[] = [];
  const levels: Levels = {};
  const others: OtherValue[] = [];
  let total: FormRow | undefined;
  const hasBlanks = keepsBlanks(context.rows.slice(located.from, located.to));
  claimHeader(context, header);
  updateGoal(context, levels, lineAbove(context, header), labels.goals);
  updateGoal(context, levels, context.rows[header.row], labels.goals);
  for (const row of context.rows.slice(located.from, located.to)) {
    const first = filled(row)[0];
    updateGoal(context, levels, row, labels.goals);
    if (!row.table || !first || claimRepeatedHeader(context, row, headers, header)) continue;
    if (isTotal(row, totals, headers)) {
      total = row;
      continue;
    }
    if (isNote(row, header, labels)) continue;
    const cells = readIndicatorCells(row, header, labels, hasBlanks);
    updateLevels(context, levels, cells);
    if (!hasContent(cells)) {
      noteEmptyRow(context, cells);
      continue;
    }
    const isLost = hasBlanks && lostLevel2(row, header, cells);
    const drafted = draft(context, levels, cells, isLost);
    others.push(...readOtherColumns(context, drafted.level3?.value ?? '', cells.values));
    const returned =
      cells.values.kind === 'shifted' && !drafted.level3 ? returnName(context, rows.at(-1), drafted) : undefined;
    if (returned) rows.splice(-1, 1, ...returned);
    else rows.push(drafted);
    noteShift(context, header, returned?.[1] ?? drafted, rows.length, cells);
    if (isLost) noteLostLevel(context, drafted, rows.length);
  }
  const closing = total ?? context.rows[located.closing ?? -1];
  const fields = closing ? readTotal(context, closing, header) : {};
  return { indicators: rows.map((row, index) => ({ position: index + 1, ...row })), fields, others };
}
