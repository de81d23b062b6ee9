import { type Html, html } from '../page/html.ts';
import { switches } from '../page/switches.ts';
import type { ReportOptions } from './options.ts';
import type { Section } from './sections/section.ts';
import { say, TEXTS } from './texts/index.ts';

const labels = {
  language: say(({ chrome }) => chrome.language),
  theme: say(({ chrome }) => chrome.theme),
  themes: {
    auto: say(({ chrome }) => chrome.themes.auto),
    light: say(({ chrome }) => chrome.themes.light),
    dark: say(({ chrome }) => chrome.themes.dark),
  },
};

const contents = (sections: readonly Section[]): Html =>
  html`<nav aria-labelledby="contents-title"><h2 id="contents-title" class="unseen">${say(({ chrome }) => chrome.contents)}</h2><ol>${sections.map(({ id }) => html`<li><a href="#${id}">${say((texts) => texts.sections[id])}</a></li>`)}</ol></nav>`;

/** What stands above the sections: the name, the switches, the table of contents. */
export function frameStart(sections: readonly Section[], { language, masked }: ReportOptions): Html {
  return html`<a class="skip" href="#summary">${say(({ chrome }) => chrome.skip)}</a>
<header class="top"><h1><span class="brand">${say(({ brand }) => brand)}</span>${say(({ title }) => title)}</h1>${switches(language, labels)}</header>
<div class="columns">${contents(sections)}<main>${masked ? html`<p class="notice">${say(({ chrome }) => chrome.masked)}</p>` : undefined}<noscript><p class="notice">${say(({ chrome }) => chrome.noScript)}</p></noscript><p id="failure" class="notice" role="alert" hidden>${say(({ chrome }) => chrome.failed)} <code></code></p>
`;
}

/** What stands below them, and the panel that shows one form. */
export function frameEnd({ version }: ReportOptions): Html {
  return html`<footer><p>${say(({ chrome }) => chrome.version(version))}</p><p>${say(({ chrome }) => chrome.source)}</p><p class="printed" data-printed></p></footer></main></div>
<dialog id="panel" aria-labelledby="panel-title"><div class="sheet"><header><h2 id="panel-title"></h2><button type="button" class="close" data-close>${say(({ client }) => client.close)}</button></header><div id="panel-body"></div></div></dialog>
`;
}

/** The texts that the page's script needs, in both languages. */
export const scriptTexts = { zh: TEXTS.zh.client, en: TEXTS.en.client };
