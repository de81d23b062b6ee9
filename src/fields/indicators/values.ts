import type { FieldValue } from '../../model/record.ts';
import { trustInRow } from '../align.ts';
import { type FieldContext, toValue, unsureBlank } from '../context.ts';
import { otherName } from '../lists.ts';
import { type Normalised, normaliseNumber, normalisePercentage, normaliseWeight } from '../normalise/number.ts';
import { cleanLine } from '../normalise/text.ts';
import type { OtherValue } from '../others.ts';
import { isValueColumn, VALUE_COLUMNS, type ValueColumn } from './columns.ts';
import type { IndicatorCells } from './read-row.ts';

const NORMALISERS: Readonly<Record<ValueColumn, (raw: string) => Normalised>> = {
  level3: cleanLine,
  target: cleanLine,
  actual: cleanLine,
  progress: (raw) => normalisePercentage(raw) ?? cleanLine(raw),
  weight: normaliseWeight,
  score: normaliseNumber,
  deviation: cleanLine,
};

export type Values = Partial<Record<ValueColumn, FieldValue>>;

const joined = (parts: readonly FieldValue[]): FieldValue | undefined => {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  return {
    ...first,
    value: parts.map(({ value }) => value).join(''),
    raw: parts.map(({ raw }) => raw).join(''),
    places: parts.flatMap(({ places }) => places),
    trust: parts.find(({ trust }) => trust !== first.trust)?.trust === 'doubtful' ? 'doubtful' : first.trust,
  };
};

/** The values of a row; operator, value and unit that stand in columns of their own are one target. */
export function readValues(context: FieldContext, values: IndicatorCells['values']): Values {
  const row: Values = {};
  const places = [...values.cells.values()].flatMap((cell) => cell.places);
  for (const name of values.unsure) if (isValueColumn(name)) row[name] = unsureBlank(context, places);
  const read = (name: string, normalise: (raw: string) => Normalised): FieldValue | undefined => {
    const cell = values.cells.get(name);
    const trust = trustInRow(values, name);
    return cell && cell.text !== '' ? toValue(context, { cell, ...(trust && { trust }) }, normalise) : undefined;
  };
  for (const name of VALUE_COLUMNS) {
    const value = read(name, NORMALISERS[name]);
    if (value) row[name] = value;
  }
  const target = joined(
    [read('operator', cleanLine), row.target, read('unit', cleanLine)].filter((part) => part !== undefined),
  );
  if (target) row.target = target;
  return row;
}

/** Values of a row under headers that have no place in the datasets. */
export function readOtherColumns(
  context: FieldContext,
  name: string,
  { cells }: IndicatorCells['values'],
): OtherValue[] {
  return [...cells].flatMap(([column, cell]) => {
    const other = otherName(column);
    if (!other || cell.text === '') return [];
    return [{ label: `${name} / ${other}`, value: toValue(context, { cell }, cleanLine) }];
  });
}
