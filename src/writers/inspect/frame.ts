import { type Html, html } from '../page/html.ts';
import { switches } from '../page/switches.ts';
import type { Inspection, InspectionOptions } from './options.ts';
import { say } from './texts/index.ts';

const labels = {
  language: say((texts) => texts.language),
  theme: say((texts) => texts.theme),
  themes: {
    auto: say(({ themes }) => themes.auto),
    light: say(({ themes }) => themes.light),
    dark: say(({ themes }) => themes.dark),
  },
};

/** The name of the file, and the switches for language and theme. */
export function frameStart({ document }: Inspection, { language }: InspectionOptions): Html {
  const facts = [document.media_type, document.reader].filter((fact) => fact !== undefined && fact !== '');
  return html`<header class="top"><h1><span class="brand">${say(({ brand }) => brand)}</span><bdi>${document.path}</bdi> <small>${facts.join(' · ')}</small></h1>${switches(language, labels)}</header>
`;
}
