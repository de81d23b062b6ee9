import { compare } from './select.js';

/** @param {Element} row @param {number} at */
const orderOf = (row, at) => row.children[at]?.getAttribute('data-order') ?? '';

/**
 * Sorts a table that stands whole on the page by the column whose button was used.
 * @param {Element} button
 */
export function sortWholeTable(button) {
  const header = button.closest('th');
  const body = button.closest('table')?.tBodies[0];
  if (!header || !body) return;
  const at = header.cellIndex;
  const isNumber = header.classList.contains('number');
  const before = header.getAttribute('aria-sort');
  const descending = before ? before === 'ascending' : isNumber;
  for (const other of header.parentElement?.children ?? []) other.removeAttribute('aria-sort');
  header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  const rows = [...body.rows].sort((a, b) => compare(orderOf(a, at), orderOf(b, at)) * (descending ? -1 : 1));
  showAll(body);
  body.append(...rows);
}

/** @param {Element} within */
function showAll(within) {
  for (const row of within.querySelectorAll('[data-more]')) row.removeAttribute('data-more');
}

/**
 * Shows the rows that were held back.
 * @param {Element} button
 */
export function showMore(button) {
  const paragraph = button.closest('p');
  const before = paragraph?.previousElementSibling;
  if (before) showAll(before);
  paragraph?.remove();
}
