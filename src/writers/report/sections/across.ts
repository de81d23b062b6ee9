import { html } from '../../page/html.ts';
import { type Collection, isAcross, TOLD_ACROSS } from '../collect/index.ts';
import type { ReportOptions } from '../options.ts';
import { findingArticle } from '../parts/finding.ts';
import { say } from '../texts/index.ts';
import { formArticle } from './first.ts';
import { lead, type Section } from './section.ts';

/** Findings that show only when forms are compared with each other. */
export function acrossSection({ across, withoutForm }: Collection, options: ReportOptions): Section {
  if (across.length + withoutForm.length === 0) return { id: 'across', body: lead((texts) => texts.across.none) };
  const articles = across.map((whole) =>
    formArticle(
      whole,
      whole.rules.flatMap((rule, at) => (isAcross(rule) ? [at] : [])),
    ),
  );
  const more = across.length === TOLD_ACROSS ? lead((texts) => texts.across.more(TOLD_ACROSS)) : undefined;
  const missing = withoutForm.slice(0, TOLD_ACROSS).map((finding) => findingArticle(finding, undefined, options));
  const left = withoutForm.length - missing.length;
  const absent =
    missing.length === 0
      ? undefined
      : html`<article class="form"><h3>${say((texts) => texts.across.withoutForm(withoutForm.length))}</h3>${missing}${left > 0 ? lead((texts) => texts.across.moreWithoutForm(left)) : undefined}</article>`;
  return {
    id: 'across',
    body: html`${lead((texts) => texts.across.lead)}<div class="told">${absent}${articles}</div>${more}`,
  };
}
