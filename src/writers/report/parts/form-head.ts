import { type Html, html } from '../../page/html.ts';
import type { FormLine } from '../data.ts';
import { say, type Texts } from '../texts/index.ts';

interface Figure {
  readonly name: keyof Texts['form'];
  readonly value: string;
  readonly mark?: string;
}

function figures({ stated, recomputed, rate, grade, regrade }: FormLine): readonly Figure[] {
  const changed = (before: string, after: string) =>
    before !== '' && after !== '' && before !== after ? 'changed' : '';
  return [
    { name: 'stated', value: stated },
    { name: 'recomputed', value: recomputed, mark: changed(stated, recomputed) },
    { name: 'grade', value: grade },
    { name: 'regrade', value: regrade, mark: changed(grade, regrade) },
    { name: 'rate', value: rate },
  ];
}

const figure = ({ name, value, mark = '' }: Figure): Html | undefined =>
  value === ''
    ? undefined
    : html`<div class="${mark}"><dt>${say(({ form }) => form[name])}</dt><dd>${value}</dd></div>`;

/** What a form is called. */
export const formName = ({ project }: FormLine): Html =>
  project === '' ? say(({ form }) => form.unnamed) : html`<bdi>${project}</bdi>`;

/** Unit, year and kind of a form, its figures, and the file that it stands in. */
export function formHead(line: FormLine, unit: string, definition: Html): Html {
  const facts = [
    unit === '' ? say(({ form }) => form.noUnit) : html`<bdi>${unit}</bdi>`,
    html`${line.year}`,
    definition,
  ];
  return html`<p class="facts">${facts.filter(({ markup }) => markup !== '').map((fact) => html`<span>${fact}</span>`)}</p><dl class="scores">${figures(line).map(figure)}</dl><p class="source"><bdi>${line.path}</bdi></p>`;
}
