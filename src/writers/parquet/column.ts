import type { SchemaElement } from 'hyparquet-writer';
import { isoDay } from '../datasets/iso-day.ts';
import type { ColumnInfo } from '../datasets/table.ts';
import { type Extent, PRECISION, scaled } from './decimals.ts';

type Value = string | number | bigint | null;

/** A column as Parquet stores it: its type, and how the text of a dataset becomes one of its values. */
export interface ParquetColumn {
  readonly schema: SchemaElement;
  value(text: string): Value;
}

const textValue = (text: string): Value => (text === '' ? null : text);
const wholeValue = (text: string): Value => (/^-?\d{1,18}$/u.test(text) ? BigInt(text) : null);
const yearValue = (text: string): Value => (/^\d{4}$/u.test(text) ? Number(text) : null);
const dateValue = (text: string): Value => isoDay(text) ?? null;

/** A number as an exact decimal; as text where the widest decimal cannot hold all of the column. */
function numberColumn(name: string, extent: Extent): ParquetColumn {
  const { scale } = extent;
  if (scale === undefined) return textColumn(name);
  return {
    schema: {
      name,
      type: 'FIXED_LEN_BYTE_ARRAY',
      type_length: 16,
      converted_type: 'DECIMAL',
      precision: PRECISION,
      scale,
      repetition_type: 'OPTIONAL',
    },
    value: (text) => scaled(text, scale),
  };
}

const textColumn = (name: string): ParquetColumn => ({
  schema: { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  value: textValue,
});

/** The column of a dataset whose numerals are of a known extent. */
export function parquetColumn({ name, type }: ColumnInfo, extent: Extent): ParquetColumn {
  if (type === 'number') return numberColumn(name, extent);
  const repetition_type = 'OPTIONAL';
  if (type === 'integer') return { schema: { name, type: 'INT64', repetition_type }, value: wholeValue };
  if (type === 'year') return { schema: { name, type: 'INT32', repetition_type }, value: yearValue };
  if (type === 'date') {
    return { schema: { name, type: 'INT32', converted_type: 'DATE', repetition_type }, value: dateValue };
  }
  return textColumn(name);
}
