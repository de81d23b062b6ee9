/** @import { FindingLine, FormLine, IndexData } from '../data.ts' */

/**
 * @typedef {object} Filters
 * @property {string} search
 * @property {string} standing
 * @property {string} year
 * @property {string} unit
 * @property {string} severity
 * @property {string} rule
 */

/** @returns {Filters} */
export const noFilters = () => ({ search: '', standing: '', year: '', unit: '', severity: '', rule: '' });

/** A year that is not given, among the choices of a filter. */
export const NO_YEAR = '-';

/**
 * How a form stands: the gravest thing that is to be said of it.
 * @param {FormLine} form
 */
export function standing({ errors, warnings, status }) {
  if (errors > 0) return 'error';
  if (status === 'review') return 'review';
  return warnings > 0 ? 'warning' : 'clean';
}

/**
 * @param {FormLine} form
 * @param {IndexData} index
 * @param {string} search
 */
function holds(form, index, search) {
  if (search === '') return true;
  const place = `${form.project}\n${index.units[form.unit]}\n${form.path}\n${form.id}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => place.includes(word));
}

/**
 * @param {FormLine} form
 * @param {IndexData} index
 * @param {Filters} filters
 */
function fits(form, index, filters) {
  return (
    (filters.standing === '' || standing(form) === filters.standing) &&
    (filters.year === '' || (form.year || NO_YEAR) === filters.year) &&
    (filters.unit === '' || index.units[form.unit] === filters.unit) &&
    holds(form, index, filters.search.trim())
  );
}

/**
 * The forms that pass the filters.
 * @param {IndexData} index
 * @param {Filters} filters
 */
export const selectForms = (index, filters) => index.forms.filter((form) => fits(form, index, filters));

/**
 * The findings that pass the filters, as those of their forms do.
 * @param {IndexData} index
 * @param {Filters} filters
 * @returns {FindingLine[]}
 */
export function selectFindings(index, filters) {
  const fitting = index.forms.map((form) => fits(form, index, filters));
  return index.findings.filter(
    ({ form, rule, severity }) =>
      fitting[form] &&
      (filters.severity === '' || severity === filters.severity) &&
      (filters.rule === '' || index.rules[rule]?.id === filters.rule),
  );
}

/**
 * Orders two values of a column: numerals by their size, texts as Chinese sorts them, empty ones last.
 * @param {string | number} a
 * @param {string | number} b
 */
export function compare(a, b) {
  const [m, n] = [Number.parseFloat(String(a)), Number.parseFloat(String(b))];
  if (!Number.isNaN(m) && !Number.isNaN(n)) return m - n || String(a).localeCompare(String(b), 'zh-CN');
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return String(a).localeCompare(String(b), 'zh-CN');
}

/**
 * @template Row
 * @param {readonly Row[]} rows
 * @param {(row: Row) => string | number} order
 * @param {boolean} descending
 */
export function sortRows(rows, order, descending) {
  const keyed = rows.map((row) => ({ row, key: order(row) }));
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return compare(a.key, b.key);
    return descending ? compare(b.key, a.key) : compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

/**
 * The rows of one page; a page beyond the last is the last.
 * @template Row
 * @param {readonly Row[]} rows
 * @param {number} page from 0
 * @param {number} size
 */
export function pageOf(rows, page, size) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { page: shown, pages, rows: rows.slice(shown * size, (shown + 1) * size) };
}
