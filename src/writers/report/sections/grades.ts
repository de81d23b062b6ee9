import { type Html, html } from '../../page/html.ts';
import { Tally } from '../collect/tally.ts';
import type { FormLine } from '../data.ts';
import { count } from '../parts/figures.ts';
import { say } from '../texts/index.ts';
import { lead } from './section.ts';

/** Grades in the order of their worth; others stand after them. */
const ORDER = ['优', '良', '中', '差'];
/** A form states a grade of its own making now and then; no more of them than this get a row. */
const MOST = 8;

const rank = (grade: string): number => {
  const at = ORDER.indexOf(grade);
  return at < 0 ? ORDER.length + (grade === '' ? 1 : 0) : at;
};

function gradesOf(values: readonly string[]): string[] {
  const tally = new Tally<string>();
  for (const value of values) tally.add(value);
  return tally
    .ranked()
    .slice(0, MOST)
    .map(([grade]) => grade)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const name = (grade: string): Html =>
  grade === '' ? html`${say(({ scores }) => scores.noGrade)}` : html`<bdi>${grade}</bdi>`;

/** Grades as stated against those that the recomputed scores give. */
export function gradesTable(lines: readonly FormLine[]): Html | undefined {
  const stated = gradesOf(lines.map(({ grade }) => grade));
  const recomputed = gradesOf(lines.map(({ regrade }) => regrade));
  if (stated.every((grade) => grade === '')) return undefined;
  const pairs = new Tally<string>();
  for (const { grade, regrade } of lines) pairs.add(`${grade}\n${regrade}`);
  const cell = (row: string, column: string) => {
    const forms = pairs.of(`${row}\n${column}`);
    const kind = row === column ? 'same' : forms > 0 && row !== '' && column !== '' ? 'changed' : '';
    return html`<td class="number ${kind}">${forms === 0 ? '' : count(forms)}</td>`;
  };
  const rows = stated.map(
    (row) => html`<tr><th scope="row">${name(row)}</th>${recomputed.map((column) => cell(row, column))}</tr>`,
  );
  const headers = recomputed.map((column) => html`<th scope="col" class="number">${name(column)}</th>`);
  return html`<div><h3 id="grades-title">${say(({ scores }) => scores.grades)}</h3>${lead(({ scores }) => scores.gradesLead)}<div class="scroller" role="region" tabindex="0" aria-labelledby="grades-title"><table class="matrix"><thead><tr><th scope="col">${say(({ scores }) => scores.gradeStated)} ＼ ${say(({ scores }) => scores.gradeRecomputed)}</th>${headers}</tr></thead><tbody>${rows}</tbody></table></div></div>`;
}
