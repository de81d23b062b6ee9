import type { Cell } from '../model/document.ts';
import type { Trust } from '../model/place.ts';
import type { FieldValue } from '../model/record.ts';
import { type FieldContext, toValue } from './context.ts';
import { normaliseNumber } from './normalise/number.ts';
import { cleanCompact } from './normalise/text.ts';

const WEIGHT_NOTE = /(?:[(（[【]\s*|(?<![×*/\d.]))(\d+(?:\.\d+)?)\s*(?:分|%)\s*[)）\]】]?$/u;
const LABEL_END = /[:：]$/u;

/** The most that the scores of a column can be: `列支得分（满分10）`. */
const FULL_MARKS = /满分\s*[:：]?\s*(\d+(?:\.\d+)?)/u;

/** The name of a level without the weight that is printed beside it. */
export const levelName = (text: string): string =>
  cleanCompact(text).replace(WEIGHT_NOTE, '').replace(LABEL_END, '').trim();

export function levelValue(context: FieldContext, cell: Cell, trust: Trust = cell.trust): FieldValue {
  return toValue(context, { cell, trust }, levelName);
}

/** The weight printed beside the name of a level (`产出指标（50分）`). */
export function levelWeight(context: FieldContext, cell: Cell): FieldValue | undefined {
  const text = cleanCompact(cell.text);
  const weight = (WEIGHT_NOTE.exec(text) ?? FULL_MARKS.exec(text))?.[1];
  return weight ? toValue(context, { cell, raw: weight }, normaliseNumber) : undefined;
}
