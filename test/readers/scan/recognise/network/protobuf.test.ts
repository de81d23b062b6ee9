import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bytesField,
  fieldFloat,
  fieldNumbers,
  fieldText,
  floatField,
  numberField,
  readFields,
  textField,
  writeFields,
} from '../../../../../src/readers/scan/recognise/network/protobuf.ts';

const number = fc.integer({ min: 1, max: 1000 });

const field = fc.oneof(
  fc.tuple(number, fc.uint8Array()).map(([at, bytes]) => bytesField(at, bytes)),
  fc.tuple(number, fc.nat()).map(([at, value]) => numberField(at, value)),
  fc.tuple(number, fc.float()).map(([at, value]) => floatField(at, value)),
);

test('fields that were written are read as they were', () => {
  fc.assert(
    fc.property(fc.array(field), (fields) => {
      expect(readFields(writeFields(fields))).toEqual(fields);
    }),
  );
});

test('a field gives back what was put into it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, value) => {
      expect(fieldText(textField(1, text))).toBe(text);
      expect(fieldNumbers(numberField(1, value))).toEqual([value]);
      expect(fieldFloat(floatField(1, 0.375))).toBe(0.375);
    }),
  );
});

test('a field may hold several numbers', () => {
  const both = new Uint8Array([...numberField(1, 300).bytes, ...numberField(1, 7).bytes]);
  expect(fieldNumbers(bytesField(1, both))).toEqual([300, 7]);
});

test('a message that breaks off is none', () => {
  const whole = writeFields([textField(1, 'kernel')]);
  expect(() => readFields(whole.subarray(0, -1))).toThrow(RangeError);
});
