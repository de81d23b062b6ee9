/** @import { FindingLine, IndexData } from '../data.ts' */
import { element, fragment } from '../../page/client/dom.js';
import { rules, severities, units, years } from './choices.js';
import { choiceBox, searchBox } from './controls.js';
import { readDetail } from './data.js';
import { listing } from './listing.js';
import { selectFindings } from './select.js';
import { text } from './texts.js';

/**
 * Every finding, with its filters and its pages.
 * @param {HTMLElement} root
 * @param {IndexData} index
 */
export function findingsList(root, index) {
  /** @param {FindingLine} finding */
  function item({ form: rank, at }) {
    const form = index.forms[rank];
    if (!form) return element('li', {});
    const name = element(
      'button',
      { type: 'button', class: 'link', 'data-open': form.id },
      form.project || text('unnamed'),
    );
    const where = [index.units[form.unit] ?? '', form.year].filter(Boolean).map((fact) => element('span', {}, fact));
    const made = element('li', {}, element('p', { class: 'facts' }, name, ...where));
    readDetail(form.at, index.blockSize).then(({ findings }) => made.append(fragment(findings[at] ?? '')));
    return made;
  }

  return listing({
    root,
    pageSize: 20,
    printed: 300,
    countText: 'shownFindings',
    controls: (filters, change) => [
      searchBox(text('searchFindings'), filters.search, (search) => change({ search })),
      choiceBox(text('severity'), severities(), filters.severity, (severity) => change({ severity })),
      choiceBox(text('rule'), rules(index), filters.rule, (rule) => change({ rule })),
      choiceBox(text('year'), years(index), filters.year, (year) => change({ year })),
      choiceBox(text('unit'), units(index), filters.unit, (unit) => change({ unit })),
    ],
    select: (filters) => selectFindings(index, filters),
    render: (findings) => element('ol', { class: 'findings-list' }, ...findings.map(item)),
  });
}
