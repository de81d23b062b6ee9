import type { Cell } from '../../model/document.ts';
import { findLabel, indexLabels, type LabelIndex, labelKey } from '../../model/label.ts';
import { type Alignment, alignRow, onGrid } from '../align.ts';
import { cellsUnder, type Header, sharesGrid } from '../header.ts';
import { levelName } from '../levels.ts';
import { canBeScore, isMeasure } from '../measure.ts';
import { type FormRow, filled } from '../rows.ts';
import { valueSpecs } from './columns.ts';
import { type GoalLabels, goalLabels, isGoal } from './goals.ts';

/** What is known of the levels of a form's indicators. */
export interface LevelLabels {
  readonly level1: LabelIndex<'level1'>;
  readonly level2: LabelIndex<'level2'>;
  /** Keys of the block's own headings, which may stand beside its rows. */
  readonly headings: ReadonlySet<string>;
  readonly goals: GoalLabels;
}

export function levelLabels(block: {
  readonly level1: readonly string[];
  readonly level2: readonly string[];
  readonly heading: readonly string[];
  readonly goals: readonly string[];
}): LevelLabels {
  return {
    level1: indexLabels([['level1', block.level1]]),
    level2: indexLabels([['level2', block.level2]]),
    headings: new Set(block.heading.map(labelKey)),
    goals: goalLabels(block),
  };
}

/** The cells of one row: levels that it names itself, and its values under their headers. */
export interface IndicatorCells {
  readonly level1: Cell | undefined;
  readonly level2: Cell | undefined;
  readonly values: Alignment<string>;
}

const isHeading = (cell: Cell, labels: LevelLabels): boolean =>
  isGoal(cell, labels.goals) ||
  (labels.headings.has(labelKey(cell.text)) && findLabel(labels.level1, levelName(cell.text)) === undefined);

/** Level 1 where no header names its column: a known name left of level 2. */
function level1Beside(row: FormRow, header: Header<string>, labels: LevelLabels): Cell | undefined {
  const first = Math.min(...[...header.columns.values()].map((cell) => cell.column));
  return row.covering.findLast(
    (cell) =>
      cell.column < first &&
      cell.row > (header.columns.get('level2')?.row ?? -1) &&
      cell.text !== '' &&
      !isHeading(cell, labels),
  );
}

function readOnGrid(row: FormRow, header: Header<string>, labels: LevelLabels): IndicatorCells {
  const under = cellsUnder(header, row);
  const values = new Map<string, Cell>();
  for (const { name } of valueSpecs(header)) {
    const cell = under.get(name);
    if (cell && cell.text !== '' && (name === 'level3' || row.own.includes(cell))) values.set(name, cell);
  }
  const level1 = header.columns.has('level1') ? under.get('level1') : level1Beside(row, header, labels);
  return { level1, level2: under.get('level2'), values: onGrid(values) };
}

/** Whether a row's first cell stands left of level 2 and the next one not before level 3: level 2 is blank. */
const isPadded = ([first, next]: readonly Cell[], level2Column: number, level3Column: number): boolean =>
  first !== undefined && first.column < level2Column && next !== undefined && next.column >= level3Column;

/** Takes the levels off the front of a ragged row's cells: by their names, or by the column they stand in. */
function takeLevels(
  cells: Cell[],
  header: Header<string>,
  labels: LevelLabels,
  hasBlanks: boolean,
): Pick<IndicatorCells, 'level1' | 'level2'> {
  const level2Column = header.columns.get('level2')?.column ?? 1;
  const level3Column = header.columns.get('level3')?.column ?? Number.POSITIVE_INFINITY;
  const isLevel1 = (cell: Cell | undefined) =>
    cell !== undefined &&
    (!hasBlanks || cell.column < level2Column) &&
    findLabel(labels.level1, levelName(cell.text)) !== undefined;
  const isLevel2 = (cell: Cell | undefined) =>
    cell !== undefined && findLabel(labels.level2, levelName(cell.text)) !== undefined;
  while (cells[0] && isHeading(cells[0], labels)) cells.shift();
  const columns = [header.columns.get('level1')?.column ?? 0, level2Column, level3Column];
  const isInPlace = hasBlanks && columns.every((column, index) => cells[index]?.column === column);
  const takesLevel1 =
    isInPlace ||
    (isLevel1(cells[0]) && (!isLevel2(cells[0]) || isLevel2(cells[1]) || isPadded(cells, level2Column, level3Column)));
  const level1 = takesLevel1 ? cells.shift() : undefined;
  const takesLevel2 =
    isInPlace ||
    isLevel2(cells[0]) ||
    (cells[0] && cells[0].column < level3Column && /指标$/u.test(levelName(cells[0].text)));
  const level2 = takesLevel2 ? cells.shift() : undefined;
  return { level1, level2 };
}

function readRagged(row: FormRow, header: Header<string>, labels: LevelLabels, hasBlanks: boolean): IndicatorCells {
  const cells = filled(row);
  const levels = takeLevels(cells, header, labels, hasBlanks);
  return { ...levels, values: alignRow(cells, valueSpecs(header)) };
}

/** A label with a text beside it in a dump (改进措施), and no indicator that lost most of its cells. */
export function isNote(row: FormRow, header: Header<string>, labels: LevelLabels): boolean {
  const [label, text, more] = filled(row);
  if (!label || !text || more || sharesGrid(header, row) || label.column > 0 || text.column !== 1) return false;
  const name = levelName(label.text);
  const isLevel = findLabel(labels.level1, name) ?? findLabel(labels.level2, name);
  return (
    !isLevel && !/指标$/u.test(name) && !isHeading(label, labels) && !isMeasure(text.text) && !canBeScore(text.text)
  );
}

/**
 * The cells of a row of the indicator table, by the grid where it can be believed, else by order and type; `hasBlanks`
 * where rows of a dump begin with a blank cell for a level that is written above them.
 */
export function readIndicatorCells(
  row: FormRow,
  header: Header<string>,
  labels: LevelLabels,
  hasBlanks: boolean,
): IndicatorCells {
  return sharesGrid(header, row) ? readOnGrid(row, header, labels) : readRagged(row, header, labels, hasBlanks);
}

/** Whether rows begin with a blank cell for a level that is written above them. */
export const keepsBlanks = (rows: readonly FormRow[]): boolean => rows.some(({ own }) => own[0]?.text === '');

/** Whether a row of such a dump begins in the column of level 2 with what is no level: that cell is lost, and not merged. */
export function lostLevel2(row: FormRow, header: Header<string>, { level1, level2 }: IndicatorCells): boolean {
  const first = filled(row).find((cell) => cell !== level1);
  const column = header.columns.get('level2')?.column;
  return !sharesGrid(header, row) && level2 === undefined && first !== undefined && first.column === column;
}
