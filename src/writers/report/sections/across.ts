import { html } from '../../page/html.ts';
import { type Collection, isAcross, TOLD_ACROSS } from '../collect/index.ts';
import { formArticle } from './first.ts';
import { lead, type Section } from './section.ts';

/** Findings that show only when forms are compared with each other. */
export function acrossSection({ across }: Collection): Section {
  if (across.length === 0) return { id: 'across', body: lead((texts) => texts.across.none) };
  const articles = across.map((whole) =>
    formArticle(
      whole,
      whole.rules.flatMap((rule, at) => (isAcross(rule) ? [at] : [])),
    ),
  );
  const more = across.length === TOLD_ACROSS ? lead((texts) => texts.across.more(TOLD_ACROSS)) : undefined;
  return {
    id: 'across',
    body: html`${lead((texts) => texts.across.lead)}<div class="told">${articles}</div>${more}`,
  };
}
