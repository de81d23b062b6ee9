/** @import { FormLine, IndexData } from '../data.ts' */
import { element } from '../../page/client/dom.js';
import { standing } from './select.js';
import { figure, text } from './texts.js';

/**
 * @typedef {object} FormColumn
 * @property {string} title
 * @property {string} kind
 * @property {(form: FormLine) => Node | string} cell
 * @property {(form: FormLine) => string | number} order
 */

const STANDINGS = ['error', 'review', 'warning', 'clean'];
const TEXTS = { error: 'standingError', review: 'standingReview', warning: 'standingWarning', clean: 'standingClean' };

/**
 * @param {'errors' | 'warnings' | 'doubtful'} name
 * @returns {FormColumn}
 */
const counted = (name) => ({
  title: name,
  kind: 'number',
  cell: (form) => (form[name] === 0 ? '' : figure(form[name])),
  order: (form) => form[name],
});

/**
 * @param {'year' | 'stated' | 'recomputed' | 'rate'} name
 * @returns {FormColumn}
 */
const printed = (name) => ({ title: name, kind: 'number', cell: (form) => form[name], order: (form) => form[name] });

/**
 * @param {FormLine} form
 * @param {string} unit
 */
function nameCell(form, unit) {
  const name = element(
    'button',
    { type: 'button', class: 'link', 'data-open': form.id },
    form.project || text('unnamed'),
  );
  return element('div', {}, name, element('small', {}, unit), element('small', { class: 'on-paper' }, form.path));
}

/**
 * The columns of the table of forms.
 * @param {IndexData} index
 * @returns {FormColumn[]}
 */
export const formColumns = ({ units }) => [
  {
    title: 'status',
    kind: 'text',
    cell: (form) => element('span', { class: `mark ${standing(form)}` }, text(TEXTS[standing(form)])),
    order: (form) => STANDINGS.indexOf(standing(form)),
  },
  {
    title: 'project',
    kind: 'name',
    cell: (form) => nameCell(form, units[form.unit] ?? ''),
    order: (form) => form.project,
  },
  printed('year'),
  counted('errors'),
  counted('warnings'),
  counted('doubtful'),
  printed('stated'),
  printed('recomputed'),
  {
    title: 'grade',
    kind: 'text',
    cell: ({ grade, regrade }) => (grade && regrade && grade !== regrade ? `${grade} → ${regrade}` : grade),
    order: (form) => form.grade,
  },
  printed('rate'),
  { title: 'file', kind: 'path', cell: (form) => element('bdi', {}, form.path), order: (form) => form.path },
];
