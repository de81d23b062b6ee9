import type { Cell } from '../../model/document.ts';
import type { ColumnSpec } from '../align.ts';
import type { Header } from '../header.ts';
import { canBeName, canBeProgress, canBeScore } from '../measure.ts';
import { isNumber } from '../normalise/number.ts';

/** Columns that hold an indicator's own values, not the levels above it. */
export const VALUE_COLUMNS = ['level3', 'target', 'actual', 'progress', 'weight', 'score', 'deviation'] as const;
export type ValueColumn = (typeof VALUE_COLUMNS)[number];

type Traits = Pick<ColumnSpec<ValueColumn>, 'essential' | 'accepts'>;

const any = (): boolean => true;

const TRAITS: Readonly<Record<ValueColumn, Traits>> = {
  level3: { essential: true, accepts: canBeName },
  target: { essential: true, accepts: any },
  actual: { essential: true, accepts: any },
  progress: { essential: true, accepts: canBeProgress },
  weight: { essential: true, accepts: canBeScore },
  score: { essential: true, accepts: canBeScore },
  deviation: { essential: false, accepts: (text) => !isNumber(text) },
};

/** The value columns that a header has, from left to right, with what each can hold. */
export function valueSpecs(header: Header<string>): ColumnSpec<ValueColumn>[] {
  const specs = VALUE_COLUMNS.flatMap((name) => {
    const head: Cell | undefined = header.columns.get(name);
    return head ? [{ name, position: head.column, ...TRAITS[name] }] : [];
  });
  return specs.sort((a, b) => a.position - b.position);
}
