import type { ColumnSpec } from '../align.ts';
import type { Header } from '../header.ts';
import { otherName } from '../lists.ts';
import { canBeName, canBeProgress, canBeScore } from '../measure.ts';
import { isNumber } from '../normalise/number.ts';

/** Columns of the datasets that hold an indicator's own values, not the levels above it. */
export const VALUE_COLUMNS = ['level3', 'target', 'actual', 'progress', 'weight', 'score', 'deviation'] as const;
export type ValueColumn = (typeof VALUE_COLUMNS)[number];

/** Columns that are parts of the target: an operator before its value, a unit behind it. */
const TARGET_PARTS = ['operator', 'unit'] as const;
export type TargetPart = (typeof TARGET_PARTS)[number];

export const isTargetPart = (name: string): name is TargetPart => TARGET_PARTS.some((column) => column === name);
export const isValueColumn = (name: string): name is ValueColumn => VALUE_COLUMNS.some((column) => column === name);

type Traits = Pick<ColumnSpec<string>, 'essential' | 'accepts'>;

const any = (): boolean => true;
const OPERATOR = /^(?:[=<>≤≥≦≧＝＜＞~～≠]+|定性|定量|(?:正|反)向(?:指标)?)$/u;
const canBeUnit = (text: string): boolean => text.trim().length <= 8 && !isNumber(text);
const OTHER: Traits = { essential: false, accepts: (text) => !isNumber(text) };
/** A column without a place in the datasets whose name tells of numbers (调整指标值, 得分系数). */
const OTHER_NUMBER: Traits = { essential: false, accepts: any };
const NUMBERS = /(?:值|系数|率|数|额|比例)$/u;

const TRAITS: Readonly<Record<ValueColumn | TargetPart, Traits>> = {
  operator: { essential: true, accepts: (text) => OPERATOR.test(text.trim()) },
  unit: { essential: false, accepts: canBeUnit },
  level3: { essential: true, accepts: canBeName },
  target: { essential: true, accepts: any },
  actual: { essential: true, accepts: any },
  progress: { essential: true, accepts: canBeProgress },
  weight: { essential: true, accepts: canBeScore },
  score: { essential: true, accepts: canBeScore },
  deviation: { essential: false, accepts: (text) => !isNumber(text) },
};

/** Weights that are shares of the whole stand below 权重. */
const SHARES: Traits = { essential: true, accepts: canBeProgress };

function traitsOf(name: string, head: string): Traits | undefined {
  if (name === 'weight' && /权重/u.test(head)) return SHARES;
  if (isValueColumn(name) || isTargetPart(name)) return TRAITS[name];
  const other = otherName(name);
  return other === undefined ? undefined : NUMBERS.test(other) ? OTHER_NUMBER : OTHER;
}

/** The value columns that a header has, from left to right, with what each can hold. */
export function valueSpecs(header: Header<string>): ColumnSpec<string>[] {
  const specs = [...header.columns].flatMap(([name, head]) => {
    const traits = traitsOf(name, head.text);
    return traits ? [{ name, position: head.column, ...traits }] : [];
  });
  return specs.sort((a, b) => a.position - b.position);
}
