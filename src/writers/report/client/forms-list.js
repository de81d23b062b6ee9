/** @import { FormLine, IndexData } from '../data.ts' */
/** @import { FormColumn } from './form-columns.js' */
import { element } from '../../page/client/dom.js';
import { standings, units, years } from './choices.js';
import { choiceBox, searchBox } from './controls.js';
import { formColumns } from './form-columns.js';
import { listing } from './listing.js';
import { selectForms, sortRows } from './select.js';
import { text } from './texts.js';

/**
 * The table of forms, with its filters, its order and its pages.
 * @param {HTMLElement} root
 * @param {IndexData} index
 */
export function formsList(root, index) {
  const columns = formColumns(index);
  let sortedBy = -1;
  let descending = false;

  /** @param {FormColumn} column @param {number} at @param {() => void} redraw */
  function headerCell({ title, kind }, at, redraw) {
    const button = element('button', { type: 'button' }, text(title));
    button.addEventListener('click', () => {
      descending = sortedBy === at ? !descending : kind === 'number';
      sortedBy = at;
      redraw();
      /** @type {HTMLElement | undefined} */ ([...root.querySelectorAll('thead button')][at])?.focus();
    });
    const direction = sortedBy === at ? (descending ? 'descending' : 'ascending') : 'none';
    return element('th', { scope: 'col', class: kind, 'aria-sort': direction }, button);
  }

  /** @param {FormLine} form */
  function row(form) {
    const cells = columns.map(({ kind, cell }) => element('td', { class: kind }, cell(form)));
    return element('tr', { 'data-open': form.id }, ...cells);
  }

  return listing({
    root,
    pageSize: 25,
    printed: 1000,
    countText: 'shown',
    controls: (filters, change) => [
      searchBox(text('search'), filters.search, (search) => change({ search })),
      choiceBox(text('status'), standings(), filters.standing, (value) => change({ standing: value })),
      choiceBox(text('year'), years(index), filters.year, (year) => change({ year })),
      choiceBox(text('unit'), units(index), filters.unit, (unit) => change({ unit })),
    ],
    select(filters) {
      const forms = selectForms(index, filters);
      const order = columns[sortedBy]?.order;
      return order ? sortRows(forms, order, descending) : forms;
    },
    render(forms, redraw) {
      const head = element('tr', {}, ...columns.map((column, at) => headerCell(column, at, redraw)));
      const body = element('tbody', {}, ...forms.map(row));
      const table = element('table', { class: 'forms-table' }, element('thead', {}, head), body);
      const frame = { class: 'scroller', role: 'region', tabindex: '0', 'aria-labelledby': 'forms-title' };
      return element('div', frame, table);
    },
  });
}
