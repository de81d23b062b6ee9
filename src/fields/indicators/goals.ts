import type { Cell } from '../../model/document.ts';
import { findLabel, indexLabels, type LabelIndex, labelKey } from '../../model/label.ts';
import type { FieldValue } from '../../model/record.ts';
import type { FieldContext } from '../context.ts';
import { levelName, levelValue, levelWeight } from '../levels.ts';
import { type FormRow, filled } from '../rows.ts';

/** The goal that a block of indicators is about, and the weight printed beside it. */
export interface Goal {
  readonly goal: FieldValue;
  readonly goal_weight?: FieldValue;
}

export type GoalLabels = LabelIndex<'goal'>;

export const goalLabels = ({ goals }: { readonly goals: readonly string[] }): GoalLabels =>
  indexLabels([['goal', goals]]);

/** The number of a goal, a note where the template wants a weight, and what the goal is about where that follows. */
const NUMBER = /[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?(?:[（(][^（）()]*[)）])?(?:[:：、.．].*)?$/su;
/** The weight is printed before what the goal is about, or at the end. */
const WEIGHT_BEFORE = /^(?<name>[^:：]*?)(?<weight>[（(【[]\s*\d+(?:\.\d+)?\s*分\s*[)）\]】])(?=\s*[:：].)/su;

/** A heading with its weight at the end, where names of levels have it. */
const weightLast = (text: string): string => {
  const { name, weight } = WEIGHT_BEFORE.exec(text)?.groups ?? {};
  return name === undefined || weight === undefined
    ? text
    : `${name}${text.slice(name.length + weight.length)}${weight}`;
};

/** Whether a cell heads a block of indicators: the label of a goal with a number or a weight of its own. */
export function isGoal(cell: Cell, labels: GoalLabels): boolean {
  const text = weightLast(cell.text);
  const name = levelName(text);
  const bare = name.replace(NUMBER, '');
  const isOne = bare !== name || labelKey(name) !== labelKey(text);
  return isOne && findLabel(labels, bare) !== undefined;
}

/** The goal that a row names, if it does. */
export function goalOf(context: FieldContext, row: FormRow | undefined, labels: GoalLabels): Goal | undefined {
  const cell = row && filled(row).find((each) => isGoal(each, labels));
  if (!cell) return undefined;
  const whole = { ...cell, text: weightLast(cell.text) };
  const weight = levelWeight(context, whole);
  context.claimed.add(cell);
  return { goal: levelValue(context, whole), ...(weight && { goal_weight: weight }) };
}
