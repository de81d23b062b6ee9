import type { Trust } from '../../model/place.ts';
import type { FieldValue, IndicatorRow } from '../../model/record.ts';
import type { FieldContext } from '../context.ts';
import { splitGluedName } from './glued-name.ts';

export type DraftRow = Omit<IndicatorRow, 'position'>;

/** The name of a row that lost it, taken back from the end of the name above it; both are marked repaired, or doubtful where it may have been cut too late. */
export function returnName(
  context: FieldContext,
  above: DraftRow | undefined,
  row: DraftRow,
): readonly [DraftRow, DraftRow] | undefined {
  const glued = above?.level3;
  const isCost = row.level2?.value.includes('成本') ?? false;
  if (!above || !glued || !isCost) return undefined;
  const parts = splitGluedName(glued.raw, row.target?.value ?? '');
  if (!parts) return undefined;
  const trust: Trust = parts.isClean ? 'repaired' : 'doubtful';
  const shared = { raw: glued.raw, places: glued.places, trust, reader: context.reader };
  const kept: FieldValue = { ...shared, value: parts.kept };
  const moved: FieldValue = { ...shared, value: parts.moved };
  return [
    { ...above, level3: kept },
    { ...row, level3: moved },
  ];
}
