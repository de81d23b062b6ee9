import { Html, html } from '../../page/html.ts';
import type { Collection, WholeForm } from '../collect/index.ts';
import { formName } from '../parts/form-head.ts';
import { say } from '../texts/index.ts';
import { lead, type Section } from './section.ts';

/** So many findings of a form are told here; all of them where the report is about one form. */
const TOLD = 3;

/** A form with its findings. */
export function formArticle({ line, detail }: WholeForm, indices: readonly number[]): Html {
  const { errors, warnings, doubtful } = line;
  const left = detail.findings.length - indices.length;
  const rest =
    left === 0
      ? new Html(detail.rest)
      : html`<p class="more"><button type="button" data-open="${line.id}">${say(({ first }) => first.open)}</button> <span>${say(({ first }) => first.more(left))}</span></p>`;
  return html`<article class="form" data-form="${line.id}"><h3>${formName(line)}<span class="counts">${say(({ first }) => first.counts(errors, warnings, doubtful))}</span></h3>${new Html(detail.head)}${indices.map((at) => new Html(detail.findings[at] ?? ''))}${rest}</article>
`;
}

/** The forms that are worst, told in full enough to act on. */
export function firstSection({ worst, lines }: Collection): Section {
  const told = lines.length === 1 ? Number.POSITIVE_INFINITY : TOLD;
  const articles = worst.map((whole) => formArticle(whole, [...whole.detail.findings.keys()].slice(0, told)));
  const body =
    worst.length === 0
      ? lead(({ first }) => first.none)
      : html`${lines.length > 1 ? lead(({ first }) => first.lead) : undefined}<div class="told">${articles}</div>`;
  return { id: 'first', body };
}
