import { describe, expect, test } from 'vitest';
import type { Measured } from '../../scripts/evaluate/measure.ts';
import { printMisses, printTable } from '../../scripts/evaluate/print.ts';
import { isGood, type Totals, totalsByKind, totalsOf } from '../../scripts/evaluate/totals.ts';

const number = { form: 1, field: 'total_score', kind: 'number', expected: '9', doubtful: false } as const;
const text = { form: 1, field: 'grade', kind: 'text', expected: '优', doubtful: false, silent: false } as const;

const file = (kind: string, values: Measured['values']): Measured => ({
  path: `${kind}.txt`,
  kind,
  status: 'extracted',
  expectedForms: 1,
  forms: 1,
  values,
  illegible: [],
  causes: { right: [], wrong: [] },
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
});

describe('isGood', () => {
  const good = (changes: Partial<Totals>): boolean => isGood({ ...totalsOf('pdf', []), numbers: 1000, ...changes });

  test('wants every number of a digital file', () => {
    expect(good({ numbersRight: 1000 })).toBe(true);
    expect(good({ numbersRight: 999 })).toBe(false);
  });

  test('allows a clean scan one number in a thousand', () => {
    expect(good({ kind: 'scan/300dpi', numbersRight: 999 })).toBe(true);
    expect(good({ kind: 'scan/300dpi', numbersRight: 998 })).toBe(false);
  });

  test('allows no silent wrong number and no scrawl taken for print, whatever the paper', () => {
    expect(good({ kind: 'scan/fax', numbersRight: 900 })).toBe(true);
    expect(good({ kind: 'scan/fax', numbersRight: 900, silent: 1 })).toBe(false);
    expect(good({ kind: 'scan/fax', numbersRight: 900, illegible: 1 })).toBe(false);
  });
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
