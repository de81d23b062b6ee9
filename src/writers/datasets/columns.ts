import { Decimal, parseDecimal } from '../../model/decimal.ts';
import type { FieldValue } from '../../model/record.ts';
import type { Column, Reference } from './table.ts';

/** The key of the form that a row belongs to. */
export const formId: Column<{ readonly form_id: string }> = {
  name: 'form_id',
  type: 'text',
  required: true,
  title: { zh: '表格编号', en: 'Form' },
  value: (row) => row.form_id,
};

/** From 1, in reading order. */
export const position: Column<{ readonly position: number }> = {
  name: 'position',
  type: 'integer',
  required: true,
  title: { zh: '序号', en: 'Position' },
  value: (row) => row.position,
};

export const toForm: Reference = { columns: ['form_id'], table: 'forms', foreign: ['form_id'] };

/** What a number column shows of a value: its numeral, or nothing where it is none (cells.csv has it as it stands). */
export function numeral(value: FieldValue | undefined): string | undefined {
  return value && parseDecimal(value.value) ? value.value : undefined;
}

/** `73.5%` as `0.735`; undefined for anything but a percentage. */
export function fraction(value: FieldValue | undefined): string | undefined {
  if (!value?.value.endsWith('%')) return undefined;
  return parseDecimal(value.value.slice(0, -1))?.div(new Decimal(100)).toString();
}
