import type { Language } from '../../model/language.ts';
import { type Html, html } from './html.ts';
import { LANGUAGE_TAGS } from './page.ts';

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['zh', '中文'],
  ['en', 'English'],
];
const THEMES = ['auto', 'light', 'dark'] as const;

export interface SwitchLabels {
  readonly language: Html;
  readonly theme: Html;
  readonly themes: Readonly<Record<(typeof THEMES)[number], Html>>;
}

/** The switches for language and theme, which a page's script makes work. */
export function switches(chosen: Language, { language, theme, themes }: SwitchLabels): Html {
  const languages = LANGUAGES.map(
    ([code, name]) =>
      html`<button type="button" data-set-language="${code}" lang="${LANGUAGE_TAGS[code]}" aria-pressed="${String(code === chosen)}">${name}</button>`,
  );
  const names = THEMES.map((name) => html`<span class="theme-${name}">${themes[name]}</span>`);
  return html`<div class="switches"><div class="languages" role="group" aria-labelledby="language-title"><span id="language-title" class="unseen">${language}</span>${languages}</div><button type="button" class="theme" data-theme-switch><span class="unseen">${theme}: </span>${names}</button></div>`;
}
