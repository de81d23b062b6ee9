import type { FieldValue, Observation } from '../model/record.ts';
import type { CheckInput } from './check.ts';

const ROW = /^((\w+)\[(\d+)\])(?:\.\w+)?$/u;

/**
 * The values that a row which lost a cell makes doubtful or that were put back: those of the row, and of the row above
 * whose text had taken one of them in.
 */
export function affectedFields({ record, values }: CheckInput, { code, field = '' }: Observation): readonly string[] {
  const [, row, table, position] = ROW.exec(field) ?? [];
  if (!code.startsWith('cell-shift') || row === undefined) return [];
  const above = `${table}[${Number(position) - 1}]`;
  const isOwn = record.observations.some((each) => each.code.startsWith('cell-shift') && each.field?.startsWith(above));
  return values
    .filter(
      (each) =>
        (each.field.startsWith(`${row}.`) && isMoved(each.value)) ||
        (!isOwn && isCutOff(each.field, each.value, `${above}.`)),
    )
    .map((each) => each.field)
    .sort((left, right) => Number(right.startsWith(row)) - Number(left.startsWith(row)));
}

const isMoved = ({ trust }: FieldValue): boolean => trust === 'repaired' || trust === 'doubtful';

/** Mended without a second reading: it lost what belonged to the row below. */
const isCutOff = (field: string, { trust, readings }: FieldValue, above: string): boolean =>
  field.startsWith(above) && trust === 'repaired' && readings === undefined;
