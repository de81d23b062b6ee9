import { isNumber, isPercentage } from './normalise/number.ts';
import { cleanLine, isPlaceholder } from './normalise/text.ts';

const UNIT =
  '%|‰|万|亿|万元|亿元|元|次|个|人|户|份|件|条|家|场|期|批|套|台|辆|项|平方米|公里|千米|米|亩|吨|天|月|年|年底|小时|分|分钟|人次|所|间|处|座|册|篇|株|公顷|立方米|公斤|千克|只|头|名|课时|学时|元/人|元/平方米';
const MEASURE = new RegExp(
  `^(?:[≥≤><=≧≦约]|不少于|不低于|不高于|不超过|大于|小于|等于)*\\s*\\d[\\d,.]*\\s*(?:${UNIT})?(?:以上|以下|以内|左右)?$`,
  'u',
);
const DEADLINE = /^\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:前|底|底前|末|以前|之前)?$/u;

/** Whether a text is a measured value, such as targets are and names are not; also of several parts (`1次/3次`). */
export function isMeasure(text: string): boolean {
  const parts = cleanLine(text).normalize('NFKC').replace(/≧/gu, '≥').split('/');
  return parts.every((part) => MEASURE.test(part.trim()) || DEADLINE.test(part.trim()));
}

/** Whether a text can be the name of an indicator. */
export const canBeName = (text: string): boolean => !isMeasure(text) && !isPercentage(text);

/** Whether a text can stand in a column of scores or weights. */
export const canBeScore = (text: string): boolean => isNumber(text) || isPlaceholder(text);

/** Whether a text can say how far something has come. */
export const canBeProgress = (text: string): boolean => isPercentage(text) || canBeScore(text);
