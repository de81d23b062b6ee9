import { describe, expect, test } from 'vitest';
import {
  compare,
  noFilters,
  pageOf,
  selectFindings,
  selectForms,
  sortRows,
} from '../../src/writers/report/client/select.js';
import type { FormLine, IndexData } from '../../src/writers/report/data.ts';

const form = (changes: Partial<FormLine>): FormLine => ({
  id: 'a-1',
  path: 'a.pdf',
  project: '道路',
  unit: 0,
  year: '2021',
  status: 'clean',
  errors: 0,
  warnings: 0,
  infos: 0,
  doubtful: 0,
  stated: '',
  recomputed: '',
  rate: '',
  grade: '',
  regrade: '',
  at: 0,
  ...changes,
});

const index: IndexData = {
  units: ['教育局', '水务局'],
  rules: [
    { id: 'a/b', title: { zh: '', en: '' } },
    { id: 'c/d', title: { zh: '', en: '' } },
  ],
  forms: [form({ errors: 1 }), form({ unit: 1, year: '', project: 'Campus 网络', status: 'review' })],
  findings: [
    { form: 0, rule: 0, severity: 'error', at: 0 },
    { form: 1, rule: 1, severity: 'warning', at: 0 },
  ],
  blockSize: 32,
};

const chosen = (changes: object) => selectForms(index, { ...noFilters(), ...changes }).map(({ project }) => project);

describe('selecting', () => {
  test('finds forms by words in any order, whatever their case', () => {
    expect(chosen({ search: ' 水务 campus ' })).toEqual(['Campus 网络']);
  });

  test('finds forms by how they stand', () => {
    expect(chosen({ standing: 'review' })).toEqual(['Campus 网络']);
  });

  test('finds forms without a year', () => {
    expect(chosen({ year: '-' })).toEqual(['Campus 网络']);
  });

  test('finds the findings of the forms that fit', () => {
    expect(selectFindings(index, { ...noFilters(), unit: '水务局' })).toEqual([index.findings[1]]);
  });

  test('finds findings by rule and severity together', () => {
    expect(selectFindings(index, { ...noFilters(), rule: 'a/b', severity: 'warning' })).toEqual([]);
  });
});

describe('ordering', () => {
  test('compares numerals by their size', () => {
    expect(compare('9.5', '10')).toBeLessThan(0);
  });

  test('puts what is empty last, whichever the direction', () => {
    const rows = ['', '2', '10'];
    expect(sortRows(rows, (row) => row, false)).toEqual(['2', '10', '']);
    expect(sortRows(rows, (row) => row, true)).toEqual(['10', '2', '']);
  });
});

describe('pages', () => {
  test('gives the rows of a page', () => {
    expect(pageOf([1, 2, 3, 4, 5], 1, 2)).toEqual({ page: 1, pages: 3, rows: [3, 4] });
  });

  test('gives the last page for one beyond it', () => {
    expect(pageOf([1, 2, 3], 9, 2)).toEqual({ page: 1, pages: 2, rows: [3] });
  });

  test('gives an empty page of nothing', () => {
    expect(pageOf([], 0, 10)).toEqual({ page: 0, pages: 1, rows: [] });
  });
});
