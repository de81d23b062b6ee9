/** @import { IndexData } from '../data.ts' */
/** @import { Choice } from './controls.js' */
import { shownLanguage } from '../../page/client/chrome.js';
import { compare, NO_YEAR } from './select.js';
import { text } from './texts.js';

/** @returns {Choice[]} */
export const standings = () => [
  { value: 'error', label: text('standingError') },
  { value: 'review', label: text('standingReview') },
  { value: 'warning', label: text('standingWarning') },
  { value: 'clean', label: text('standingClean') },
];

/** @returns {Choice[]} */
export const severities = () => [
  { value: 'error', label: text('severityError') },
  { value: 'warning', label: text('severityWarning') },
  { value: 'info', label: text('severityInfo') },
];

/**
 * @param {IndexData} index
 * @returns {Choice[]}
 */
export function years({ forms }) {
  const known = [...new Set(forms.map(({ year }) => year || NO_YEAR))].sort(compare);
  return known.map((year) => ({ value: year, label: year === NO_YEAR ? text('noYear') : year }));
}

/**
 * @param {IndexData} index
 * @returns {Choice[]}
 */
export const units = ({ units: names }) =>
  names
    .filter((name) => name !== '')
    .sort(compare)
    .map((name) => ({ value: name, label: name }));

/**
 * Those rules that have findings.
 * @param {IndexData} index
 * @returns {Choice[]}
 */
export function rules({ rules: all, findings }) {
  const used = new Set(findings.map(({ rule }) => rule));
  return all.flatMap(({ id, title }, at) => (used.has(at) ? [{ value: id, label: title[shownLanguage()] }] : []));
}
