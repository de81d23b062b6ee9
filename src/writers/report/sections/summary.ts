import { type Html, html } from '../../page/html.ts';
import type { Collection } from '../collect/index.ts';
import type { FormLine } from '../data.ts';
import { bar, count } from '../parts/figures.ts';
import { say, type Texts } from '../texts/index.ts';
import type { Section } from './section.ts';

type Standing = keyof Texts['standing'];

/** How a form stands, in one word: the gravest thing that is to be said of it. */
export function standingOf({ errors, warnings, status }: FormLine): Standing {
  if (errors > 0) return 'error';
  if (status === 'review') return 'review';
  return warnings > 0 ? 'warning' : 'clean';
}

const STANDINGS: readonly Standing[] = ['error', 'review', 'warning', 'clean'];

const sum = (lines: readonly FormLine[], value: (line: FormLine) => number) =>
  lines.reduce((total, line) => total + value(line), 0);

interface Figures {
  readonly files: number;
  readonly unread: number;
  readonly forms: number;
  readonly wrong: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly doubtful: number;
}

export const figuresOf = ({ documents, lines }: Collection): Figures => ({
  files: documents.total,
  unread: documents.unreadTotal,
  forms: lines.length,
  wrong: lines.filter(({ errors }) => errors > 0).length,
  errors: sum(lines, ({ errors }) => errors),
  warnings: sum(lines, ({ warnings }) => warnings),
  infos: sum(lines, ({ infos }) => infos),
  doubtful: sum(lines, ({ doubtful }) => doubtful),
});

/** The report in one sentence. */
export function headline({ forms, wrong, errors }: Figures): Html {
  return say(({ headline: texts }) => {
    if (forms === 0) return texts.none;
    if (forms === 1) return texts.one(errors);
    return wrong === 0 ? texts.manyRight(count(forms)) : texts.many(count(forms), count(wrong));
  });
}

function leadText({ files, unread, forms, errors, warnings, infos, doubtful }: Figures): Html {
  const parts = [
    say(({ lead }) => lead.files(count(files), count(unread))),
    forms > 0 ? say(({ lead }) => lead.findings(count(errors), count(warnings), count(infos))) : undefined,
    doubtful > 0 ? say(({ lead }) => lead.doubtful(count(doubtful))) : undefined,
  ];
  return html`<p class="opening">${parts.map((part) => html`${part} `)}</p>`;
}

const KEY_FIGURES = ['files', 'forms', 'wrong', 'errors', 'warnings', 'doubtful'] as const;

const keyFigures = (figures: Figures): Html =>
  html`<dl class="figures">${KEY_FIGURES.map((name) => html`<div class="${name}"><dt>${say((texts) => texts.figures[name])}</dt><dd>${count(figures[name])}</dd></div>`)}</dl>`;

function standingBar(lines: readonly FormLine[]): Html {
  const counts = STANDINGS.map((standing) => ({
    standing,
    value: lines.filter((line) => standingOf(line) === standing).length,
  }));
  const legend = counts.map(
    ({ standing, value }) =>
      html`<li><button type="button" data-standing="${standing}"><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="fill-${standing}" width="10" height="10"/></svg>${say((texts) => texts.standing[standing])} <b>${count(value)}</b></button></li>`,
  );
  const segments = counts.map(({ standing, value }) => ({ value, fill: `fill-${standing}` }));
  return html`<div class="standing">${bar(segments, lines.length, 'bar tall')}<ul class="legend">${legend}</ul></div>`;
}

/** What there is to know in a minute. */
export function summarySection(collection: Collection): Section {
  const figures = figuresOf(collection);
  const body = html`<p class="headline">${headline(figures)}</p>${leadText(figures)}${keyFigures(figures)}${figures.forms > 1 ? standingBar(collection.lines) : undefined}`;
  return { id: 'summary', body };
}
