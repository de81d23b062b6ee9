import { type Html, html } from '../../page/html.ts';
import { say, type Texts } from '../texts/index.ts';

/** A part of the report that the table of contents leads to. */
export interface Section {
  readonly id: keyof Texts['sections'];
  readonly body: Html;
}

export const renderSection = ({ id, body }: Section): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${say(({ sections }) => sections[id])}</h2>
${body}</section>
`;

export const lead = (pick: (texts: Texts) => string): Html => html`<p class="lead">${say(pick)}</p>`;
