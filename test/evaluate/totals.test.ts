import { expect, test } from 'vitest';
import type { Measured } from '../../scripts/evaluate/measure.ts';
import { printMisses, printTable } from '../../scripts/evaluate/print.ts';
import { isExact, totalsByKind } from '../../scripts/evaluate/totals.ts';

const number = { form: 1, field: 'total_score', kind: 'number', expected: '9', doubtful: false } as const;
const text = { form: 1, field: 'grade', kind: 'text', expected: '优', doubtful: false, silent: false } as const;

const file = (kind: string, values: Measured['values']): Measured => ({
  path: `${kind}.txt`,
  kind,
  status: 'extracted',
  expectedForms: 1,
  forms: 1,
  values,
  planted: { found: [], missed: [{ rule: 'grade/band' }], falseErrors: [], falseWarnings: [] },
});

const files = [
  file('text', [{ ...number, found: '9', right: true, silent: false }]),
  file('pdf', [
    { ...number, found: '8', right: false, silent: true },
    { ...text, found: '优', right: true },
  ]),
];

test('adds up by kind and over all', () => {
  const rows = totalsByKind(files);
  expect(rows.map(({ kind, numbers, numbersRight, silent }) => [kind, numbers, numbersRight, silent])).toEqual([
    ['pdf', 1, 0, 1],
    ['text', 1, 1, 0],
    ['all', 2, 1, 1],
  ]);
  expect(rows.map(isExact)).toEqual([false, true, false]);
});

test('prints a line a kind', () => {
  expect(printTable(totalsByKind(files)).split('\n')).toHaveLength(5);
});

test('names each miss', () => {
  const [, pdf] = files;
  expect(pdf && printMisses(pdf)).toBe(
    'pdf.txt\n  form 1: total_score: expected "9", found "8" SILENT\n  form 1: planted and not found: grade/band \n',
  );
});
