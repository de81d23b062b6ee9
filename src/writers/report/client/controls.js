import { element } from '../../page/client/dom.js';
import { figure, text } from './texts.js';

/**
 * @typedef {object} Choice
 * @property {string} value
 * @property {string} label
 */

/**
 * A labelled list of choices; the first means all.
 * @param {string} label
 * @param {readonly Choice[]} choices
 * @param {string} chosen
 * @param {(value: string) => void} choose
 */
export function choiceBox(label, choices, chosen, choose) {
  const options = [{ value: '', label: text('any') }, ...choices].map(({ value, label: name }) =>
    element('option', value === chosen ? { value, selected: '' } : { value }, name),
  );
  const select = /** @type {HTMLSelectElement} */ (element('select', {}, ...options));
  select.addEventListener('change', () => choose(select.value));
  return element('label', {}, element('span', {}, label), select);
}

/**
 * @param {string} label
 * @param {string} value
 * @param {(value: string) => void} search
 */
export function searchBox(label, value, search) {
  const input = /** @type {HTMLInputElement} */ (
    element('input', { type: 'search', value, placeholder: label, 'aria-label': label })
  );
  input.addEventListener('input', () => search(input.value));
  return element('label', { class: 'search' }, input);
}

/**
 * The buttons to the pages before and after.
 * @param {number} page from 0
 * @param {number} pages
 * @param {(page: number) => void} turn
 */
export function pager(page, pages, turn) {
  if (pages < 2) return element('p', { class: 'pager' });
  const button = (/** @type {string} */ name, /** @type {number} */ to) => {
    const isPossible = to >= 0 && to < pages;
    const made = element('button', isPossible ? { type: 'button' } : { type: 'button', disabled: '' }, text(name));
    made.addEventListener('click', () => turn(to));
    return made;
  };
  const where = element('span', {}, text('page', { page: figure(page + 1), pages: figure(pages) }));
  return element('p', { class: 'pager' }, button('previous', page - 1), where, button('next', page + 1));
}
