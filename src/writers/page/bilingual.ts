import { type Html, html, type Part } from './html.ts';
import { LANGUAGE_TAGS } from './page.ts';

/** A catalogue of texts in both languages. */
export interface Catalogue<Texts> {
  readonly zh: Texts;
  readonly en: Texts;
}

/** Gives a text in both languages, of which the page shows one. */
export type Say<Texts> = (pick: (texts: Texts, language: keyof Catalogue<Texts>) => Part) => Html;

/** Both languages of what `pick` takes from the catalogue; said once where they are the same. */
export const sayer =
  <Texts>(catalogue: Catalogue<Texts>): Say<Texts> =>
  (pick) => {
    const zh = html`${pick(catalogue.zh, 'zh')}`;
    const en = html`${pick(catalogue.en, 'en')}`;
    if (zh.markup === en.markup) return zh;
    return html`<span class="zh" lang="${LANGUAGE_TAGS.zh}">${zh}</span><span class="en" lang="${LANGUAGE_TAGS.en}">${en}</span>`;
  };
