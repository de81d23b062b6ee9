import type { Finding } from '../../../model/finding.ts';
import type { PageCrop } from '../../../model/picture.ts';
import { type Html, html } from '../../page/html.ts';
import type { ReportOptions } from '../options.ts';
import { say } from '../texts/index.ts';
import { excerpt } from './excerpt.ts';
import { severityMark } from './marks.ts';
import { placeName } from './place.ts';
import type { PagesOfValues } from './placed-values.ts';

type Context = Pick<ReportOptions, 'localisers' | 'rules'>;

/** What a rule is called. */
export function ruleTitle(id: string, { rules }: Pick<ReportOptions, 'rules'>): Html {
  const rule = rules.find((one) => one.id === id);
  return rule ? say((_, language) => rule.title[language]) : html`${id}`;
}

function suggestionLine(finding: Finding, { localisers }: Context): Html | undefined {
  if (localisers.zh.suggestion(finding) === '') return undefined;
  return html`<p class="suggestion">${say((_, language) => localisers[language].suggestion(finding))}</p>`;
}

/** What a finding's surroundings are drawn from. */
export interface Surroundings {
  readonly values: PagesOfValues;
  /** What the page shows there. */
  readonly crop?: PageCrop | undefined;
}

/** A finding with its worked arithmetic, what would mend it, and where it is, drawn where its surroundings are given. */
export function findingArticle(finding: Finding, around: Surroundings | undefined, context: Context): Html {
  const { severity, rule, subject, places, cause } = finding;
  const notTheForm =
    cause === 'form'
      ? undefined
      : html`<span class="cause">${say((texts) => [texts.finding.cause, texts.causes[cause]])}</span>`;
  return html`<article class="finding ${severity}"><p class="about">${severityMark(severity)}<span class="subject">${subject}</span><span class="rule" title="${rule}">${say((texts) => texts.finding.rule)}${ruleTitle(rule, context)}</span>${placeName(places)}${notTheForm}</p><p class="message">${say((_, language) => context.localisers[language].message(finding))}</p>${suggestionLine(finding, context)}${around && excerpt(finding, around.values, around.crop)}</article>`;
}
