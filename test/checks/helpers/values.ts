import type { FieldValue } from '../../../src/model/record.ts';

/** A value as a reader of digital text gives it. */
export const read = (value: string, more: Partial<FieldValue> = {}): FieldValue => ({
  value,
  raw: value,
  places: [{ page: 1, box: { x0: 0, y0: 0, x1: 10, y1: 10 } }],
  trust: 'read',
  reader: 'pdf',
  ...more,
});

/** A value as one recogniser gives it. */
export const recognised = (value: string, more: Partial<FieldValue> = {}): FieldValue =>
  read(value, { reader: 'scan', confidence: 0.97, ...more });
