/** @import { Filters } from './select.js' */
import { element } from '../../page/client/dom.js';
import { pager } from './controls.js';
import { noFilters, pageOf } from './select.js';
import { figure, text } from './texts.js';

/**
 * @template Row
 * @typedef {object} ListingSpec
 * @property {HTMLElement} root
 * @property {number} pageSize
 * @property {number} printed so many rows are put on paper
 * @property {string} countText
 * @property {(filters: Filters, change: (change: Partial<Filters>) => void) => Node[]} controls
 * @property {(filters: Filters) => readonly Row[]} select
 * @property {(rows: readonly Row[], redraw: () => void) => Node} render
 */

/**
 * Rows that can be filtered and turned over in pages.
 * @template Row
 * @param {ListingSpec<Row>} spec
 */
export function listing({ root, pageSize, printed, countText, controls, select, render }) {
  let filters = noFilters();
  let page = 0;
  const bar = element('div', { class: 'filters', role: 'search' });
  const result = element('div', { class: 'result' });
  root.replaceChildren(bar, result);

  function draw(size = pageSize) {
    const rows = select(filters);
    const shown = pageOf(rows, page, size);
    page = shown.page;
    const count = element('p', { class: 'count', role: 'status' }, text(countText, { count: figure(rows.length) }));
    if (rows.length === 0) result.replaceChildren(count, element('p', { class: 'empty' }, text('none')));
    else
      result.replaceChildren(
        count,
        render(shown.rows, () => draw()),
        pager(page, shown.pages, turn),
      );
    if (size === printed && rows.length > printed) {
      result.append(element('p', { class: 'lead' }, text('printLimit', { count: figure(printed) })));
    }
  }

  /** @param {number} to */
  function turn(to) {
    page = to;
    draw();
    root.scrollIntoView({ block: 'start' });
  }

  /** @param {Partial<Filters>} changes */
  function change(changes) {
    filters = { ...filters, ...changes };
    page = 0;
    draw();
  }

  function redraw() {
    bar.replaceChildren(...controls(filters, change));
    draw();
  }

  redraw();
  return {
    redraw,
    /** @param {Partial<Filters>} wanted */
    only(wanted) {
      filters = { ...noFilters(), ...wanted };
      page = 0;
      redraw();
    },
    /** Shows all selected rows at once, as paper has no pages to turn. */
    unfold() {
      page = 0;
      draw(printed);
    },
    fold: () => draw(),
  };
}
