import type { CheckedRecord, FieldValue } from '../../src/model/record.ts';

/** A value as a reader gives it. */
export function value(text: string, changes: Partial<FieldValue> = {}): FieldValue {
  return { value: text, raw: text, places: [], trust: 'read', reader: 'text', ...changes };
}

/** A record with nothing in it but what is given. */
export function record(changes: Partial<CheckedRecord> = {}): CheckedRecord {
  return {
    form_id: '0123456789abcdef-1',
    path: 'a.txt',
    recognition: { definition: 'some-form', confidence: 1, reasons: [], missing: [] },
    fields: {},
    funds: [],
    indicators: [],
    scores: [],
    evaluators: [],
    others: [],
    observations: [],
    derived: { scores: {} },
    checks: [],
    findings: [],
    status: 'clean',
    ...changes,
  };
}
